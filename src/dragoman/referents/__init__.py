"""Referents: who, where and when the mentions mean. The verb is `link`."""

from collections.abc import Sequence

from dragoman.lexicon import Lexicon, who_is_who
from dragoman.model import Article, Linked, Mentions, Place, Sentence
from dragoman.referents.bare import link_bare
from dragoman.referents.bodies import actor_of, states_of
from dragoman.referents.bynames import lettered, with_bynames
from dragoman.referents.coreference import link_references
from dragoman.referents.counterparts import stand_for
from dragoman.referents.foes import find_foes
from dragoman.referents.introduced import find_introduced, stand_for_introduced, with_introduced, without_actors
from dragoman.referents.ours import find_issuer
from dragoman.referents.presided import with_standing
from dragoman.referents.roles import link_roles
from dragoman.referents.then import as_of_then, states_then
from dragoman.referents.towns import link_towns
from dragoman.referents.when import link_dates, read_dates
from dragoman.referents.where import find_place, link_places
from dragoman.referents.who import link_people, named_home, person_references


def link(article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mentions], lexicon: Lexicon) -> Linked:
    """The article's people, actors, places and dates, and what each mention of them means.

    Dates and offices are read against the article's day of publication (else its dateline's date), in an entry of a
    live page against the entry's; without one, dates keep what the page says and offices are taken from the page alone.
    """
    day = article.day
    mentions = lettered(sentences, mentions, lexicon)
    then = states_then(mentions, day or "", lexicon)
    dateline = _dateline(article, lexicon)
    bodies = find_introduced(sentences, mentions, named_home(dateline, mentions, lexicon), lexicon)
    bodies += find_foes(sentences, with_introduced(sentences, mentions, bodies), lexicon)
    full = with_introduced(sentences, mentions, bodies)
    mentions = without_actors(full, bodies)
    places = link_places(sentences, mentions, lexicon)
    places = link_towns(sentences, mentions, places, dateline, lexicon)
    mentions, full = as_of_then(mentions, then), as_of_then(full, then)  # a place stays where it is now
    people, named, actors = link_people(article, sentences, mentions, places, day or "", dateline, lexicon)
    people = stand_for_introduced(people, named, full, sentences, lexicon) if bodies else people
    actors |= {b.actor.id: b.actor for b in bodies}
    actors = states_of(lexicon.made(who_is_who), places, then) | actors
    full = with_bynames(full, lexicon)
    issuer = find_issuer(article, lexicon)
    actors |= {issuer: actor_of(lexicon.made(who_is_who), issuer)} if issuer else {}
    references = link_references(sentences, full, person_references(named), people, actors, lexicon, issuer)
    people = stand_for(people, references, sentences)
    dates = link_dates(article, sentences, mentions, lexicon)
    days = [article.day_at(sentence.start) for sentence in sentences]
    references = link_roles(sentences, mentions, references, dates, people, days, lexicon)
    people = with_standing(people, actors, references, sentences, article.text, lexicon)
    bare = link_bare(sentences, mentions, lexicon)
    return Linked(people, actors, references, places, dates, dateline, bare, then)


def _dateline(article: Article, lexicon: Lexicon) -> Place | None:
    if article.dateline.place is None:
        return None
    got = find_place(article.dateline.place.value.title(), (), lexicon)
    return got[0] if got else None


__all__ = ["link", "read_dates"]
