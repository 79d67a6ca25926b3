# ruff: noqa: SIM905 (word lists are read and edited as running text)
"""Countries, US states, capitals and the adjectives of people: a place may stand for its government."""

COUNTRIES = frozenset(
    {
        name.strip().lower()
        for name in """
    Afghanistan, Albania, Algeria, Angola, Argentina, Armenia, Australia, Austria, Azerbaijan, Bahrain, Bangladesh,
    Belarus, Belgium, Benin, Bolivia, Bosnia, Botswana, Brazil, Bulgaria, Burkina Faso, Burundi, Cambodia, Cameroon,
    Canada, Chad, Chile, China, Colombia, Congo, Costa Rica, Croatia, Cuba, Cyprus, Czech Republic, Denmark, Djibouti,
    Dominican Republic, Ecuador, Egypt, El Salvador, England, Eritrea, Estonia, Ethiopia, Fiji, Finland, France, Gabon,
    Gambia, Germany, Ghana, Greece, Guatemala, Guinea, Guyana, Haiti, Honduras, Hungary, Iceland, India, Indonesia,
    Iran, Iraq, Ireland, Israel, Italy, Ivory Coast, Jamaica, Japan, Jordan, Kazakhstan, Kenya, Kosovo, Kuwait,
    Kyrgyzstan, Laos, Latvia, Lebanon, Liberia, Libya, Lithuania, Luxembourg, Macedonia, Madagascar, Malawi, Malaysia,
    Mali, Malta, Mauritania, Mauritius, Mexico, Moldova, Mongolia, Montenegro, Morocco, Mozambique, Myanmar, Namibia,
    Nepal, Netherlands, New Zealand, Nicaragua, Niger, Nigeria, North Korea, Northern Ireland, Norway, Oman, Pakistan,
    Palestine, Panama, Paraguay, Peru, Philippines, Poland, Portugal, Qatar, Romania, Russia, Rwanda, Saudi Arabia,
    Scotland, Senegal, Serbia, Sierra Leone, Singapore, Slovakia, Slovenia, Somalia, South Africa, South Korea,
    South Sudan, Spain, Sri Lanka, Sudan, Suriname, Sweden, Switzerland, Syria, Taiwan, Tajikistan, Tanzania, Thailand,
    Togo, Tunisia, Turkey, Turkmenistan, Uganda, Ukraine, United Arab Emirates, United Kingdom, United States, U.S.,
    U.K., UK, US, USA, Britain, Uruguay, Uzbekistan, Vatican, Venezuela, Vietnam, Wales, Yemen, Zambia, Zimbabwe,
    Soviet Union, European Union, Hong Kong, America, Gaza, Crimea, Tibet, Holland
    """.split(",")
    }
)

STATES = frozenset(
    {
        name.strip().lower()
        for name in """
    Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii, Idaho,
    Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota,
    Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina,
    North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas,
    Utah, Vermont, Virginia, Washington, West Virginia, Wisconsin, Wyoming, Puerto Rico, British Columbia, Ontario,
    Quebec, Alberta, Manitoba, Nova Scotia, Bavaria, Catalonia, Queensland, Victoria, New South Wales
    """.split(",")
    }
)

CITIES = frozenset(
    {
        name.strip().lower()
        for name in """
    Abuja, Accra, Addis Ababa, Algiers, Amman, Amsterdam, Ankara, Athens, Atlanta, Austin, Baghdad, Baku, Baltimore,
    Bangkok, Barcelona, Beijing, Beirut, Belfast, Belgrade, Berlin, Bern, Birmingham, Bogota, Boston, Brasilia,
    Brussels, Bucharest, Budapest, Buenos Aires, Cairo, Canberra, Cape Town, Caracas, Charlotte, Chicago, Cincinnati,
    Cleveland, Cologne, Columbus, Copenhagen, Dallas, Damascus, Delhi, Denver, Detroit, Dhaka, Dubai, Dublin,
    Edinburgh, Frankfurt, Geneva, Glasgow, Hamburg, Hanoi, Havana, Helsinki, Houston, Indianapolis, Islamabad,
    Istanbul, Jakarta, Jerusalem, Johannesburg, Kabul, Kampala, Karachi, Kathmandu, Khartoum, Kiev, Kyiv, Kinshasa,
    Lagos, Las Vegas, Lima, Lisbon, Liverpool, Ljubljana, London, Los Angeles, Luanda, Lyon, Madrid, Manchester,
    Manila, Marseille, Melbourne, Memphis, Mexico City, Miami, Milan, Milwaukee, Minneapolis, Minsk, Montreal, Moscow,
    Mumbai, Munich, Nairobi, Naples, Nashville, New Delhi, New Orleans, New York City, Nicosia, Oakland, Oslo, Ottawa,
    Paris, Philadelphia, Phoenix, Pittsburgh, Podgorica, Portland, Prague, Pretoria, Pyongyang, Quito, Rabat, Riga,
    Rio de Janeiro, Riyadh, Rome, Rotterdam, Sacramento, San Diego, San Francisco, San Jose, Santiago, Sao Paulo,
    Sarajevo, Seattle, Seoul, Shanghai, Sofia, St. Louis, Stockholm, Sydney, Taipei, Tallinn, Tampa, Tbilisi, Tehran,
    Tel Aviv, Tirana, Tokyo, Toronto, Tripoli, Tunis, Ulaanbaatar, Vancouver, Vienna, Vilnius, Warsaw, Washington,
    Wellington, Yerevan, Zagreb, Zurich, Washington D.C., D.C., Brooklyn, Manhattan, Queens, Hollywood, Europe, Asia,
    Africa, Latin America, South America, North America, Middle East
    """.split(",")
    }
)

# Adjectives of people and parties before a name or a role; alone and plural they are a group.
PEOPLES = frozenset(
    """
    afghan african albanian algerian american arab argentine argentinian armenian asian australian austrian azeri
    bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian canadian catholic chilean chinese
    christian colombian croatian cuban czech danish dutch egyptian english estonian ethiopian european finnish french
    georgian german ghanaian greek guatemalan haitian hindu hispanic honduran hungarian icelandic indian indonesian
    iranian iraqi irish islamic israeli italian jamaican japanese jewish jordanian kazakh kenyan korean kurdish
    kuwaiti latin latino latvian lebanese liberian libyan lithuanian malaysian mexican moldovan mongolian moroccan
    muslim nepalese nicaraguan nigerian norwegian pakistani palestinian peruvian philippine filipino polish portuguese
    protestant qatari romanian russian rwandan saudi scottish serbian singaporean slovak slovenian somali soviet
    spanish sudanese swedish swiss syrian taiwanese tanzanian thai tibetan tunisian turkish ugandan ukrainian uzbek
    venezuelan vietnamese welsh yemeni zambian zimbabwean texan californian floridian bavarian catalan
    republican democratic democrat democrats republicans labour tory conservative liberal libertarian socialist gop
    independent communist green southern northern eastern western
    """.split()
)

PARTIES = frozenset("republican democratic democrat gop labour tory conservative libertarian socialist".split())
