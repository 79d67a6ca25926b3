# ruff: noqa: SIM905 (word lists are read and edited as running text)
"""First names by the pronoun that their bearers mostly take: a general list, no full name of anybody.

A name that both women and men carry often stands in `EITHER`: it marks a person and says nothing about the pronoun.
"""

FEMALE = frozenset(
    """
    abby abigail ada adele adriana agnes aisha alba alessandra alexandra alexis alice alicia alina alison allison alma
    alyssa amal amanda amber amelia amina amy ana anabel anastasia andrea andreea angela angelica angelina anita anja
    ann anna annabel anne annette annie antonia anya april ariana arlene ashley astrid audrey aurora ava ayesha barbara
    beatrice beatriz becky belinda bernadette bernice bertha beth bethany betsy betty beverly bianca birgit bonnie
    brandi brenda briana bridget brigitte brittany brooke caitlin camila camille candace candice carla carly carmen
    carol carole carolina caroline carolyn carrie cassandra catalina caterina catherine cathy cecilia celeste celia
    celine chantal charlene charlotte chelsea cheryl chiara chloe christa christina christine cindy claire clara
    clarissa claudia colette colleen concepcion connie constance consuelo cora corinne courtney cristina crystal
    cynthia daisy dana danielle daphne darlene dawn deanna debbie deborah debra deirdre delia delores denise diana
    diane dianne dina dolores dominique donna dora doreen doris dorothea dorothy edith edna eileen elaine eleanor
    elena elise elisa elisabeth eliza elizabeth ella ellen elsa elsie emilia emily emma erica erika erin esmeralda
    esperanza estelle esther ethel eugenia eunice eva evelyn fatima fatou faye felicia fiona flora florence frances
    francesca freda frida gabriela gabriella gabrielle gail gemma genevieve georgia georgina geraldine gerda gertrude
    gillian gina ginger giulia gladys glenda gloria grace greta gretchen guadalupe gwen gwendolyn hannah harriet
    hazel heather heidi heike helen helena helga henrietta hilary hilda hillary holly hope huma ida ilse imelda imogen
    ines ingrid irene irina iris irma isabel isabella isabelle ivana ivanka ivy jacqueline jacquelyn jade jamila jana
    jane janet janice jasmine jean jeanette jeanne jen jenna jennifer jenny jessica jill jo joan joanna joanne jocelyn
    johanna josefina josephine joy joyce juanita judith judy julia juliana julie juliet justine kaitlyn kamala karen
    karin karina karla kate katerina katharina katharine katherine kathleen kathryn kathy katie katja katrina katy
    kavita kayla keiko kellyanne kelsey khadija kim kimberly kira kirsten kirstjen krista kristan kristen kristin
    kristina lakshmi lana lara larissa laura lauren laurie layla lea leah leila lena leonor lesley leticia lidia lila
    lillian lily lina linda lindsay lisa liudmila liz liza lois lola loretta lori lorraine louisa louise lourdes lucia
    lucille lucinda lucy luisa lupita lydia lynda lyudmila mabel madeleine madeline maggie magdalena malala mandy
    manuela mara marcia margaret margarita margot maria mariah mariam mariana marianne marie marilyn marina marion
    marisa marisol marjorie marlene marta martha martina mary maryam matilda maureen maya meagan meg megan meghan
    mei melanie melania melinda melissa melody mercedes meredith mia michelle mildred mina mindy miranda miriam misty
    moira molly mona monica monika monique muriel myra nadia nadine nancy naomi natalia natalie natasha nellie nicola
    nicole nicolette nikki nina noelle nora noreen norma octavia odette olga olive olivia ophelia paige pamela patricia
    patti patty paula paulette pauline pearl peggy penelope penny petra phoebe phyllis pilar polly priscilla priya
    rachael rachel ramona raquel rebecca regina renata renee rhonda rita roberta rocio rosa rosalie rosalind rosario
    rose rosemary roxanne ruby ruth sabine sabrina sadie sally salma samantha sandra sara sarah sasha savannah selena
    serena shana shannon sharon sheila shelby shelley sherri sherrilyn sheryl shirin shirley sigrid silvia simone
    siobhan sofia sonia sonja sophia sophie stacey stacy stella stephanie sue summer susan susana susanna susanne
    suzanne svetlana sylvia tabitha tamara tammy tania tanya tara tatiana teresa teri tess tessa thelma theresa therese
    tiffany tina toni tonya tracy trisha trudy ulrike ursula valentina valeria valerie vanessa vera verena verna
    veronica vicki vicky victoria viola violet virginia vivian viviana wanda wendy whitney wilhelmina wilma winifred
    xenia yasmin yolanda yoko yuki yuliya yvette yvonne zahra zainab zara zeynep zoe zoya
    ania agnieszka ewa katarzyna malgorzata joanna jadwiga zofia oksana olena yulia ekaterina lyubov nadezhda elif
    ayse fatma emine leyla nour rania huda asma noor hana sana sunita anjali deepa lata meera neha pooja radha rekha
    shreya sushma usha indira sonali mamata ngozi chioma adaeze amara zanele thandi nomvula wanjiku akosua abena ama
    ewurama awa mariama hawa ingeborg solveig astri kirsti marit liv siri tove gro kaisa aino paivi sanna annika elin
    karolina malin asa ylva maren mette pernille dorte inger lone noriko michiko akiko kazuko tomoko yoshiko sakura
    xiu mei ling lan huong thuy linh sinead aoife niamh roisin ciara orla eilidh catriona angharad nia carys
    """.split()
)

MALE = frozenset(
    """
    aaron abdel abdul abdullah abraham abu adam adel adolfo adrian ahmad ahmed alan albert alberto alejandro aleksandr
    alessandro alexander alexei alexey alfonso alfred alfredo ali allan allen alvin amir amos anatoly anders andre
    andreas andres andrew andrey andy angelo anthony antoine anton antonio antony ari armando arnold art arthur arturo
    ashton augustin augustus austin axel barack barney barry bart ben benedict benjamin benny bernard bernardo bernhard
    bernie bert bertrand bill billy bjorn bob bobby boris brad bradley brandon brendan brent bret brett brian bruce
    bruno bryan bryce burt byron caleb calvin carl carlo carlos cecil cedric cesar chad charles charlie chester chet
    chris christian christoph christopher chuck clarence clark claude claudio clay clayton clem clemens cliff clifford
    clint clive clyde colin conrad corey cory craig curt curtis cyril cyrus dale damian damien dan daniel danilo danny
    darius darrell darren darryl dave david dean denis dennis derek desmond devin dexter dick diego dieter dietmar
    dirk dmitri dmitry dominic don donald donnie doug douglas drew duane duncan dustin dwayne dwight dylan earl ed
    eddie edgar edmund eduardo edward edwin efrain eli elias elijah elliot elliott ellis elmer elon elvis emanuel
    emil emiliano emmanuel enrico enrique eric erich erik ernest ernesto ernie ernst ethan eugene evan evgeny ezra
    fabian fabio federico felipe felix ferdinand fernando fidel filip floyd francesco francis francisco francois frank
    frankie franklin franz fred freddie frederic frederick fritz gabriel garrett garry gary gavin gene geoff geoffrey
    george georg georges gerald gerard gerardo gerhard gianni gil gilbert giles giorgio giovanni giuseppe glen glenn
    gordon graham grant greg gregg gregory guido guillermo gunther gus gustav gustavo guy hal hamid hank hans harold
    haroun harry harvey hassan hector heinrich heinz helmut henri henry herb herbert herman hernan hiroshi horace
    howard hubert hugh hugo humberto hussein ian ibrahim ignacio igor imran isaac isaiah isidro ismail ivan ivo jack
    jackson jacob jacques jaime jake jakob jamal james jan janos jared jason javier jay jean-claude jean-luc jeb jeff
    jefferson jeffrey jens jeremiah jeremy jerome jerry jesse jesus jim jimmy joachim joao joaquin joe joel joerg joey
    johan johann johannes john johnny jon jonah jonas jonathan jorge jose josef joseph josh joshua juan jude julian
    julio julius jun jurgen justin kaine kareem karim karl kaspar keith ken kenneth kenny kent kevin khalid kirk klaus
    konrad konstantin kurt kwame kyle lamar lance larry lars laurence lawrence lech lee len lenny leo leon leonard
    leonardo leonid leopold leroy lester levi lewis liam lincoln lionel lloyd lorenzo lou louis luc luca lucas
    lucian luciano luigi luis lukas luke luther mack magnus mahmoud malcolm manfred manuel marc marcel marcelo marco
    marcos marcus mario mark markus marlon marshall martin marty marvin mateo mathias matt matteo matthew matthias
    maurice mauricio max maximilian maxwell mehmet mel melvin merrill michael michel miguel mikael mike mikhail miles
    milo milton mitch mitchell mitt mohamed mohammad mohammed morris moses muhammad murray mustafa nasser nate nathan
    nathaniel ned neil nelson nicholas nick nicolas nigel niels nikita nikolai nils noah noel norbert norman octavio
    olaf oleg oliver olivier omar orlando oscar otto owen pablo paolo pascal pat patrick paul pavel pedro percy perry
    pete peter petr phil philip philipp philippe phillip pierre pietro preston quentin rafael raj rajiv ralph ramon
    randall randolph randy raphael rashid raul ray raymond reginald reince reinhard rene reuben rex ricardo rich
    richard rick ricky rob robert roberto rod roderick rodney rodolfo rodrigo roger roland rolf roman ron ronald ronnie
    ross roy ruben rudolf rudolph rudy rufus rupert russ russell ryan sadiq salvador salvatore sam samuel santiago saul
    scott sean sebastian serge sergei sergey sergio seth shane shaun shawn shinzo sidney siegfried silvio simon spencer
    stan stanislav stanley stefan stefano stephan stephen sterling steve steven stewart stuart sven tad tariq ted
    terrence terry theo theodore thom thomas tim timothy tobias toby tod todd tom tomas tommy tony travis trent trevor
    trey tristan troy tyler tyrone ulrich umberto valentin vernon vicente victor viktor vince vincent vincenzo vitaly
    vlad vladimir vyacheslav wade walter warren wayne wendell werner wesley wilbur wilfred wilhelm will willem william
    willie willy winston wolf wolfgang woodrow xavier yahya yasser yevgeny yitzhak yuri yusuf zachary zack zoltan
    andrzej jacek jaroslaw krzysztof marek pawel piotr tomasz wojciech zbigniew mykola oleksandr taras volodymyr
    recep ahmet murat kemal emre osman tayyip abbas ashraf bashar faisal farouk ghassan hisham jawad khaled mahdi
    majid mohsen nabil nuri reza saad salman samir sami sayed tarek walid yousef zaid ziad amit anil arun ashok deepak
    dinesh gopal krishna mahesh manish mukesh narendra naresh nitin pankaj prakash rahul rajesh rakesh ramesh ravi
    sachin sandeep sanjay satish suresh sunil vijay vikram vinod chinedu emeka ikenna kofi kwabena mandla nnamdi olu
    sipho tendai themba thabo uhuru arvid bengt birger eino eirik erkki fredrik gunnar hakan haakon halvard harald
    henrik ingvar jari jarmo jukka juha kalle kari knut lasse leif mats matti mikko niklas ole per pekka petter
    rasmus rune soren stig svein tapio timo tor torsten trond tuomas ulf vidar akira daisuke haruki hideo ichiro
    jiro junichiro kazuo kenji koichi makoto masahiro naoto satoshi shigeru shoichi takashi takeshi taro toshiro
    yasuo yoshihiko yukio jianguo jinping wei xiaoping zhiqiang dong-hyun jae-in jong joon kyung seung sung
    tuan hung minh quang thanh eoin cormac declan fergal padraig ruairi seamus alasdair angus callum ewan fergus
    hamish iain murdo rory dafydd emrys gareth huw ieuan rhys
    """.split()
)

EITHER = frozenset(
    """
    adrien alex ali addison ariel avery bailey blair bobbie cameron carey carson casey charley dakota darcy dominique
    eden elliott emerson finley frankie hayden hunter jackie jamie jan jessie jody jordan jules kai kelly kendall kerry
    kim kris lane lee leigh leslie logan lynn mackenzie marley mattie max micah morgan nat nicola noel pat payton
    parker peyton quinn reese riley robin rowan sam sandy sasha shannon shelby sidney skyler stevie sydney taylor
    terry toby toni val wei yuki
    """.split()
)

# One person under a long and a short first name; each short form points at the long ones it may stand for.
SHORT_FORMS: dict[str, tuple[str, ...]] = {
    "abe": ("abraham",),
    "al": ("albert", "alan", "alfred"),
    "alex": ("alexander", "alexandra", "alexis"),
    "andy": ("andrew",),
    "barb": ("barbara",),
    "ben": ("benjamin",),
    "bernie": ("bernard",),
    "beth": ("elizabeth",),
    "betsy": ("elizabeth",),
    "bill": ("william",),
    "billy": ("william",),
    "bob": ("robert",),
    "bobby": ("robert",),
    "cathy": ("catherine",),
    "charlie": ("charles",),
    "chris": ("christopher", "christine", "christina"),
    "chuck": ("charles",),
    "dan": ("daniel",),
    "danny": ("daniel",),
    "dave": ("david",),
    "debbie": ("deborah", "debra"),
    "dick": ("richard",),
    "don": ("donald",),
    "doug": ("douglas",),
    "ed": ("edward", "edwin"),
    "fred": ("frederick", "alfred"),
    "gene": ("eugene",),
    "greg": ("gregory",),
    "hank": ("henry",),
    "harry": ("harold", "henry"),
    "jack": ("john",),
    "jeff": ("jeffrey",),
    "jen": ("jennifer",),
    "jenny": ("jennifer",),
    "jerry": ("gerald", "jerome"),
    "jim": ("james",),
    "jimmy": ("james",),
    "joe": ("joseph",),
    "joey": ("joseph",),
    "jon": ("jonathan",),
    "josh": ("joshua",),
    "kate": ("katherine", "kathryn", "kathleen"),
    "kathy": ("katherine", "kathryn", "kathleen"),
    "katie": ("katherine", "kathryn"),
    "ken": ("kenneth",),
    "kim": ("kimberly",),
    "larry": ("lawrence", "laurence"),
    "liz": ("elizabeth",),
    "maggie": ("margaret",),
    "matt": ("matthew",),
    "meg": ("margaret", "megan"),
    "mike": ("michael",),
    "mitch": ("mitchell",),
    "nate": ("nathan", "nathaniel"),
    "nick": ("nicholas",),
    "pam": ("pamela",),
    "pat": ("patrick", "patricia"),
    "patty": ("patricia",),
    "peggy": ("margaret",),
    "pete": ("peter",),
    "phil": ("philip", "phillip"),
    "rich": ("richard",),
    "rick": ("richard", "frederick"),
    "rob": ("robert",),
    "ron": ("ronald",),
    "russ": ("russell",),
    "sam": ("samuel", "samantha"),
    "steve": ("stephen", "steven"),
    "sue": ("susan",),
    "ted": ("theodore", "edward"),
    "terry": ("terrence",),
    "tim": ("timothy",),
    "tom": ("thomas",),
    "tony": ("anthony",),
    "trey": (),
    "vince": ("vincent",),
    "will": ("william",),
    "zack": ("zachary",),
}
