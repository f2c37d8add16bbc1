"""Names that mix scripts are flagged; joiners that words need are kept, other invisible characters dropped."""

import pytest

from dragoman.articles.lookalikes import find_lookalikes

MORE = "The minister met the envoy in Geneva on Monday, officials said.\n\nThey spoke for an hour, an aide said."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("President \u0420utin met the pope.", ["\u0420utin"]),
        ("Z\u0435lensky and Lavr\u03bfv", ["Z\u0435lensky", "Lavr\u03bfv"]),
        ("\u0412\u043b\u0430dimir", ["\u0412\u043b\u0430dimir"]),
        ("Putin, Путин and Πούτιν", []),
        ("a resistor of 5 k\u03a9", []),
        ("Москва-Berlin express", []),
        ("a" * 300_000 + "\u0430" + "b" * 300_000, ["a" * 60 + "\u0430" + "b" * 59]),
    ],
)
def test_words_of_two_scripts(text, words):
    assert [text[span.start : span.end] for span in find_lookalikes(text)] == words


def test_flagged_in_the_article(reading):
    _, article = reading(
        f"\u0420utin meets the envoy\n\nPresident \u0420utin met the envoy on Monday, he said.\n\n{MORE}"
    )
    assert [article.text[s.start : s.end] for s in article.lookalikes] == ["\u0420utin", "\u0420utin"]


@pytest.mark.parametrize("wrap", ["{}", "<html><body><p>{}</p><p>" + MORE.replace("\n\n", "</p><p>") + "</p>"])
@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("می\u200cشود", "می\u200cشود"),
        ("श्री\u200dलंका", "श्री\u200dलंका"),
        ("min\u00adis\u200bter\u2060s\ufeff", "ministers"),
        ("\u2066Haddad\u2069 \u202bSalma\u202c", "Haddad Salma"),
    ],
)
def test_joiners_stay_and_controls_go(reading, wrap, written, kept):
    text = wrap.format(f"The word {written} stood on the wall of the hall in which they met on Monday, an aide said.")
    page, article = reading(text if "<" in text else f"{text}\n\n{MORE}")
    assert f"The word {kept} stood" in article.text
    for run in article.runs:
        assert page.text[run.page_start :][: run.length] == article.text[run.start :][: run.length]
