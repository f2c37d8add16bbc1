"""Lines that recur on a host: learnt by a command of their own, heeded by a read, never learnt by one."""

import pytest

from dragoman.articles import Lines, learn, lines_of, read
from dragoman.lexicon import Gazetteer, Lexicon
from dragoman.lexicon.load import lay_over

APPEAL = "Our readers pay for what we write, and we thank each of them for it: the lamp in the window burns on oil."
SLOGAN = "A lamp for the whole valley 117"
STORY = "The minister of {0} met the mayor of {0} on Monday to talk about the road, as the town hall of {0} said."
MORE = (
    "They will meet again in {0} next week, when the plans of the road of {0} are to be shown to those who live there."
)
TOWNS = ("Linden", "Ashford", "Marrow", "Tilbury", "Wexham", "Orley")


def page(town, *, slogan=SLOGAN, address="https://lamp.example/{}"):
    return (
        f"<html><head><link rel=canonical href='{address.format(town)}'></head><h1>A road for {town}</h1>"
        f"<p>{STORY.format(town)}</p><p>{APPEAL}</p><p>{MORE.format(town)}</p><p>{slogan}</p></html>"
    ).encode()


def learnt(lexicon, *pages):
    return learn([lines_of(source, "page", lexicon) for source in pages], lexicon)


def test_what_recurs_is_learnt(lexicon):
    pages = [page(town, slogan=SLOGAN.replace("117", str(n))) for n, town in enumerate(TOWNS)]
    (entry,) = learnt(lexicon, *pages)
    slogan = SLOGAN.replace("117", "0")
    assert entry == {
        "id": "outlet:lamp.example",
        "name": "lamp.example",
        "kind": "site",
        "hosts": ["lamp.example"],
        "furniture": sorted([slogan, APPEAL]),
    }


@pytest.mark.parametrize(
    "pages",
    [
        [page(town) for town in TOWNS[:2]],
        [page(TOWNS[0])] * 9,
        [page(town, address="/{}") for town in TOWNS],
        [page(town, slogan=f"A lamp for {town}") for town in TOWNS[:4]],
    ],
    ids=["too few", "one page many times", "no host", "a sentence on too few"],
)
def test_what_does_not_recur_is_not(lexicon, pages):
    assert learnt(lexicon, *pages) == []


def test_a_read_heeds_what_was_learnt_and_learns_nothing(lexicon):
    source = page("Linden")
    before = read(source, lexicon=lexicon)[1].text
    entries = learnt(lexicon, *(page(town) for town in TOWNS))
    taught = Lexicon(lay_over(lexicon.data, {"outlets": entries}), Gazetteer())
    after = read(source, lexicon=taught)[1].text
    assert APPEAL in before and APPEAL not in after
    assert after == before.replace(f"{APPEAL}\n\n", "").removesuffix(f"\n\n{SLOGAN}")
    assert read(source, lexicon=lexicon)[1].text == before
    other = page("Linden", address="https://other.example/{}")
    assert APPEAL in read(other, lexicon=taught)[1].text


def test_scraped_pages_are_known_by_the_address_given(lexicon):
    entries = learnt(lexicon, *(page(town) for town in TOWNS))
    taught = Lexicon(lay_over(lexicon.data, {"outlets": entries}), Gazetteer())
    text = f"A road for Linden\n\n{STORY.format('Linden')}\n\n{APPEAL}\n\n{MORE.format('Linden')}\n".encode()
    assert APPEAL not in read(text, lexicon=taught, url="https://www.lamp.example/1")[1].text
    assert APPEAL in read(text, lexicon=taught)[1].text


def test_a_known_outlet_keeps_its_id(lexicon):
    pages = [Lines("aap.com.au", frozenset({SLOGAN, town})) for town in TOWNS]
    (entry,) = learn(pages, lexicon)
    assert entry == {"id": "outlet:aap", "hosts": ["aap.com.au"], "furniture": [SLOGAN]}
