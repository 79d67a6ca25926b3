"""Articles from pages, files, addresses, feeds and archives.

>>> from sayso.gather import gather_articles
>>> [item.why for item in gather_articles(["no-such-file.html"])]
['there is no such file or folder']
"""

from sayso.gather.articles import gather_articles, gather_pages, gather_upload
from sayso.gather.items import Page
from sayso.gather.options import GatherOptions, Limits

__all__ = ["GatherOptions", "Limits", "Page", "gather_articles", "gather_pages", "gather_upload"]
