"""Articles: files, folders, HTML or scraped text become Page and Article, with the map that leads every span back.

Its verb is `read`; `gather` finds the sources of paths, `learn` the lines that recur on a host. Order of work:
unpack -> decode -> guard -> `html` or `scraped` make a draft (which lines are the report, what the others tell) -> the
draft is woven into the article's text.
"""

from dragoman.articles.gather import Gathered, gather
from dragoman.articles.learning import Lines, learn, lines_of
from dragoman.articles.read import read

__all__ = ["Gathered", "Lines", "gather", "learn", "lines_of", "read"]
