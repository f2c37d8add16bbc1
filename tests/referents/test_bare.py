"""Places that are named without a word of place before them."""

import pytest

from dragoman.pipeline.passage import places_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Montreux hosted the opening day; the second round moved to Geneva.", ["Montreux", "Geneva"]),
        ("KHARTOUM, Sudan -- Mediators said that the text was not final.", ["Khartoum"]),
        ("Vienna, 12 March. Delegates broke up shortly before midnight.", ["Vienna"]),
        ("Next stop Suva, where Pacific leaders hold their retreat.", ["Suva"]),
        ("Agenda: 11:00 bilateral talks, The Hague; 15:00 press point.", ["The Hague"]),
        ("Sirte and Jufra were named as red lines.", ["Sirte", "Jufra"]),
        ("The ceasefire line runs between Barda and Stepanakert.", ["Barda", "Stepanakert"]),
        ("Spain and Britain discussed Gibraltar.", ["Gibraltar"]),
        ("Cairo blamed the rebels.", []),
        ("Jordan Henderson captained the side, and Jordan spoke first.", []),
        ("The Washington Post quoted diplomats as saying so.", []),
        ('The destroyer "Harbin" left in March.', []),
        ("The text was dispatched by (Xinhua) on Monday.", []),
        ("Few thanked God for it.", []),
    ],
)
def test_bare(text: str, names: list[str]) -> None:
    assert [p.place.name for p in places_of(text)] == names


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Police in Victoria guarded the consulate in Melbourne.", [("Victoria", "AUS"), ("Melbourne", "AUS")]),
        ("Talks in Victoria between the islands' ministers ended.", [("Victoria", "SYC")]),
        ("Talks in Hamilton, Bermuda, lasted a day.", [("Hamilton", "BMU"), ("Bermuda", "BMU")]),
        ("Ministers convened in Visby on Gotland.", [("Visby", "SWE"), ("Gotland", "SWE")]),
        ("They held talks on Gotland.", []),
    ],
)
def test_beside_others(text: str, places: list[tuple[str, str]]) -> None:
    assert [(p.place.name, p.place.country) for p in places_of(text)] == places
