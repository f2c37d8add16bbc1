"""Portfolios: what a minister is for, behind the title: "of Foreign Affairs and Expatriates", "for Trade"."""

from collections.abc import Sequence

from dragoman.mentions.words import TitleWords, View
from dragoman.model import ActorMention

REACH = 9  # tokens over which a portfolio may run


def portfolio_behind(view: View, last: int, actors: Sequence[ActorMention], words: TitleWords) -> int:
    """ "Minister of Foreign Relations", "Secretary for Trade and Industry": the portfolio belongs to the title; not the
    first word of a body's name ("ministers of the European Union")."""
    bodies = {a.first for a in actors if a.last > a.first and a.how == "name"}
    if view.first[last] not in words.with_portfolio or last + 2 >= len(view.sentence):
        return last
    if view.first[last + 1] not in ("of", "for"):
        return last
    end = token = last + 1
    while token + 1 < len(view.sentence) and token - last < REACH:
        token += 1
        word = view.first[token]
        if token in bodies:
            break
        if word in words.portfolios and word not in words.no_portfolios:
            end = token
        elif word not in ("and", "the") and view.sentence.words[token] != ",":
            break
    return end if end > last + 1 else last


def second_portfolio(view: View, first: int, last: int, words: TitleWords) -> int:
    """ "Minister of Foreign Affairs and Expatriates X", "and African Integration X": what he holds besides; not another
    office ("and Defence Minister Y")."""
    if not {"of", "for"} & set(view.first[first:last]) or view.first[last + 1 : last + 2] != ("and",):
        return last
    end, token = last, last + 2
    while token < len(view.sentence) and token - last < REACH and (view.upper[token] or view.first[token] == "and"):
        follows = view.first[token + 1] if token + 1 < len(view.sentence) else ""
        if view.first[token] in words.portfolios:
            end = token
        elif view.first[token] != "and" and follows not in words.portfolios:
            break
        token += 1
    return last if end == last or view.first[end + 1 : end + 2] in {(w,) for w in words.with_portfolio} else end
