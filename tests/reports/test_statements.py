"""Statements: a table of sentences and answers, the sample pages against their marks, and broken input."""

import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tests.statements import marks, news

from dragoman.articles import read
from dragoman.lexicon import Lexicon, load
from dragoman.mentions import find
from dragoman.model import Article, Block, Run, Span, Statement, Unknown
from dragoman.referents import link
from dragoman.reports.parties import Desk
from dragoman.reports.quotes import find_quotes
from dragoman.reports.statements import code_statements
from dragoman.reports.syntax import Tree
from dragoman.reports.words import ContactWords
from dragoman.sentences import parse

TESTS = Path(__file__).parent.parent
PAGES = TESTS / "pages" / "open"
NEWSWIRE = os.environ.get("DRAGOMAN_NEWSWIRE", "")  # folder of the dispatches, which are not ours to hand on
OPENING = "Russian Foreign Minister Sergey Lavrov met Hamas leader Ismail Haniyeh in Moscow."


@cache
def lexicon() -> Lexicon:
    return load()


def article(*paragraphs: str, kind: str = "paragraph") -> Article:
    text, blocks = "\n\n".join(paragraphs), []
    at = 0
    for paragraph in paragraphs:
        blocks.append(Block(kind, at, at + len(paragraph)))
        at += len(paragraph) + 2
    none = Unknown("not told")
    return Article(
        "a1", "p1", text, tuple(blocks), (Run(0, 0, len(text)),), none, none, none, none, none, language="en"
    )


def statements(told: Article) -> tuple[Statement, ...]:
    words = lexicon()
    sentences = parse([told], lexicon=lexicon())[0]
    linked = link(told, sentences, find(told, sentences, words), words)
    telling = words.made(ContactWords)
    desk = Desk(told, [Tree(s, telling) for s in sentences], linked, telling)
    return code_statements(desk, words)


def row(told: Article, statement: Statement) -> tuple[str, str, str]:
    def words(spans: tuple[Span, ...]) -> str:
        return " / ".join(s.of(told.text) for s in spans)

    return words(statement.source), words(statement.cue), words(statement.content)


TABLE = [
    (
        "The minister was quoted by Tass as saying that the deal was dead.",
        ("The minister", "was quoted / as saying", "that the deal was dead"),
    ),
    (
        "The Post quoted diplomats as saying that the deal was dead.",
        ("diplomats", "as saying", "that the deal was dead"),
    ),
    (
        "Hazan was accused in 2021 of using a plane for hunting trips.",
        ("", "was accused", "Hazan / of using a plane for hunting trips"),
    ),
    ("The plan is seen as a farce.", ("", "is seen", "The plan / as a farce")),
    (
        "The minister is said to have met the rebels in Doha.",
        ("", "is said", "The minister / to have met the rebels in Doha"),
    ),
    ("There were claims that the vote had been rigged.", ("", "claims", "that the vote had been rigged")),
    ("She dismissed the claim that the vote was rigged.", ("She", "dismissed", "the claim that the vote was rigged")),
    (
        "The State Department said Thursday Saudi Arabia was ready to talk.",
        ("The State Department", "said", "Saudi Arabia was ready to talk"),
    ),
    (
        "Mongolia is ready, said Prime Minister Enkhbold here on Tuesday.",
        ("Prime Minister Enkhbold", "said", "Mongolia is ready"),
    ),
    (
        "According to an official of the Busan Police Bureau, the advantage of the plan is that it is cheap.",
        (
            "an official of the Busan Police Bureau",
            "According to",
            "the advantage of the plan is that it is cheap",
        ),
    ),
    (
        "The group’s members “have a great deal to offer,” its president, Cal Rudnick, said.",
        ("its president, Cal Rudnick", "said", "The group’s members “have a great deal to offer,”"),
    ),
    (
        "Two officials briefed on the matter, who asked not to be named, said the agency had opened an inquiry.",
        ("Two officials briefed on the matter", "said", "the agency had opened an inquiry"),
    ),
    (
        "A former trooper who drove Gov. Laborde for six years testified that he was fired.",
        ("A former trooper who drove Gov. Laborde for six years", "testified", "that he was fired"),
    ),
    (
        "Quill said that Judge Fitzhugh would get her hearing, dismissing calls from Democrats to wait.",
        ("Quill", "dismissing", "calls from Democrats to wait"),
    ),
    (
        "McCormack confirmed Prince Bandar met Condoleezza Rice, but refused to say why.",
        ("McCormack", "refused", "to say why"),
    ),
    (
        "Harkness told workers that Lyle would “sell the mill,” her sharpest attack yet in the race.",
        ("Harkness", "told", "that Lyle would “sell the mill,”"),
    ),
    (
        "“He said, ‘It is over,’ and I said, ‘Yes, sir,’” Lavrov told reporters.",
        ("I", "said", "‘Yes, sir,’"),
    ),
    ("“David was no scout,” he likes to say.", ("he", "likes to say", "“David was no scout,”")),
    ("Police put the number at one million.", ("Police", "put", "the number at one million")),
    (
        "Haniyeh announced a government in a televised address in which he wept.",
        ("Haniyeh", "announced / in a televised address", "a government"),
    ),
    (
        '"I think we are fine," said Lavrov, who has been critical of the president, "but I am not sure."',
        ("Lavrov", "said", '"I think we are fine," / "but I am not sure."'),
    ),
    (
        "The campaign sent out a statement that called the plan “unhinged.”",
        ("a statement", "called", "the plan “unhinged.”"),
    ),
    (
        "Ring remarked that at the present rate that would take until 2061.",
        ("Ring", "remarked", "that at the present rate that would take until 2061"),
    ),
    ("Germany, which has tried to bring the two together, voiced concern.", ("Germany", "voiced", "concern")),
    ("Lavrov said that Russia was ready.", ("Lavrov", "said", "that Russia was ready")),
    ("Russia, Lavrov explained, is ready to help.", ("Lavrov", "explained", "Russia / is ready to help")),
    ('"We are ready," Lavrov said.', ("Lavrov", "said", '"We are ready,"')),
    ("“We are ready,” said Lavrov on Monday.", ("Lavrov", "said", "“We are ready,”")),
    ("``We are ready,'' Lavrov added.", ("Lavrov", "added", "``We are ready,''")),
    ("Lavrov said: “We are ready. We wait.”", ("Lavrov", "said:", "“We are ready. We wait.”")),
    ('"We are ready," Lavrov said. "We wait for them."', ("Lavrov", "said", '"We are ready," / "We wait for them."')),
    (
        "Haniyeh left for Doha, stressing that the talks would go on.",
        ("Haniyeh", "stressing", "that the talks would go on"),
    ),
    ("Lavrov did not rule out another meeting.", ("Lavrov", "did not rule out", "another meeting")),
    ("Moscow called for an immediate ceasefire.", ("Moscow", "called for", "an immediate ceasefire")),
    ("Lavrov urged Israel to stop the attacks.", ("Lavrov", "urged", "to stop the attacks")),
    ("Lavrov called on Israel to stop the attacks.", ("Lavrov", "called on", "to stop the attacks")),
    ("Haniyeh vowed to resist the plan.", ("Haniyeh", "vowed", "to resist the plan")),
    ("Haniyeh called the plan an insult.", ("Haniyeh", "called", "the plan an insult")),
    ("Haniyeh accused Israel of breaking the truce.", ("Haniyeh", "accused", "Israel of breaking the truce")),
    ("The talks went well, according to a diplomat.", ("a diplomat", "according to", "The talks went well")),
    ("It was announced that the talks would go on.", ("", "It was announced", "that the talks would go on")),
    (
        "In a statement issued on Wednesday, the movement said that it was ready.",
        ("the movement", "In a statement issued on Wednesday / said", "that it was ready"),
    ),
    (
        "Lavrov, who arrived on Monday, told reporters that the plan was dead.",
        ("Lavrov", "told", "that the plan was dead"),
    ),
    ("Lavrov said he knew the risks but warned that talks could fail.", ("Lavrov", "said", "he knew the risks")),
    ("Lavrov said he knew the risks but warned that talks could fail.", ("Lavrov", "warned", "that talks could fail")),
    (
        "Lavrov warned aides that the truce would fail, according to a memo.",
        ("a memo", "according to", "Lavrov warned aides that the truce would fail"),
    ),
    ("“The plan is dead,” replied Lavrov.", ("Lavrov", "replied", "“The plan is dead,”")),
    (
        "Lavrov claimed, without evidence, that the plan was dead.",
        ("Lavrov", "claimed", "that the plan was dead"),
    ),
    (
        "Lavrov said in a statement that the claims were false.",
        ("Lavrov", "said in a statement", "that the claims were false"),
    ),
    (
        "The union said the city “will not move” and that talks were over.",
        ("The union", "said", "the city “will not move” and that talks were over"),
    ),
    (
        "Lavrov said the plan would cost 40 people their jobs, adding that Moscow would help.",
        ("Lavrov", "said", "the plan would cost 40 people their jobs"),
    ),
    (
        "Lavrov said the plan would cost 40 people their jobs, adding that Moscow would help.",
        ("Lavrov", "adding", "that Moscow would help"),
    ),
    (
        "Haniyeh said he would sue, while the Egyptian president welcomed the order.",
        ("Haniyeh", "said", "he would sue"),
    ),
    (
        "Moscow said that Hamas seemed serious about talks, a day after Cairo proposed a meeting.",
        ("Moscow", "said", "that Hamas seemed serious about talks"),
    ),
    (
        "“The children lost,” said its president, Carla Boone.",
        ("its president, Carla Boone", "said", "“The children lost,”"),
    ),
    ("Lavrov did not say when the plan was given.", ("Lavrov", "did not say", "when the plan was given")),
    (
        "Such cuts, an aide to the minister insisted, were a matter for parliament.",
        ("an aide to the minister", "insisted", "Such cuts / were a matter for parliament"),
    ),
    ("Critics regard such phrases as threats.", ("Critics", "regard", "such phrases as threats")),
    ("Haniyeh condemned what he called a whim.", ("Haniyeh", "condemned", "what he called a whim")),
    ("The plan would “gut” the treaty, Lavrov warned.", ("Lavrov", "warned", "The plan would “gut” the treaty")),
    ("His wife disagreed: “It was his plan.”", ("His wife", "disagreed:", "“It was his plan.”")),
    ("Lavrov’s message: “We are not leaving.”", ("Lavrov", "message:", "“We are not leaving.”")),
    ("Moscow is calling for Israel to stop.", ("Moscow", "is calling for", "Israel to stop")),
    ("The sheriff has denied wrongdoing by his staff.", ("The sheriff", "has denied", "wrongdoing by his staff")),
    ("The plan was criticised by unions as an attack.", ("unions", "was criticised by", "The plan")),
    (
        "Several ministers were not convinced that it worked.",
        ("Several ministers", "were not convinced", "that it worked"),
    ),
    ("Asked about the letter, Lavrov smiled.", ("", "Asked about", "the letter")),
    (
        "Lavrov, who will chair the next summit, called on all states to settle it.",
        ("Lavrov", "called on", "to settle it"),
    ),
    (
        "“We all want a critical step” of reducing subsidies to trade, said the statement.",
        ("the statement", "said", "“We all want a critical step” of reducing subsidies to trade"),
    ),
    ("Lavrov’s view is that the plan is dead.", ("Lavrov", "view is", "that the plan is dead")),
    ("Moscow sent a letter urging Israel to stop.", ("Moscow", "urging", "to stop")),
    ("Lavrov insisted it is done but conceded there are details to settle.", ("Lavrov", "insisted", "it is done")),
    ("“We must remember,” read a sign at the gate.", ("a sign", "read", "“We must remember,”")),
    (
        "It was late, Lavrov said, because the data were missing.",
        ("Lavrov", "said", "It was late / because the data were missing"),
    ),
    ("MOSCOW - Insurers want certainty, said Lavrov.", ("Lavrov", "said", "Insurers want certainty")),
    (
        "Aides to the minister, who asked not to be named, said he was tired.",
        ("Aides to the minister", "said", "he was tired"),
    ),
]

SILENT = [
    ("The dam is costly, which is why it has been rejected by Egypt and Sudan.", "'why' opens a clause of its own"),
    ("Wages rose 3 per cent.", "no percentage is a source"),
    ("The move shows that talks matter.", "a move shows, and says nothing"),
    ("Imagine that the plan is dead.", "an order is no statement"),
]


@pytest.mark.parametrize(("sentence", "why"), SILENT)
def test_what_is_no_statement(sentence: str, why: str) -> None:
    told = article(OPENING, sentence)
    assert [row(told, s) for s in statements(told)] == [], why


@pytest.mark.parametrize(
    ("headline", "answer"),
    [
        ("Farm bloc: budget would close hospitals", ("Farm bloc", ":", "budget would close hospitals")),
        ("Talks with Hamas will go on – minister", ("minister", " –", "Talks with Hamas will go on")),
        ("Town in brief: four things to do", None),
    ],
)
def test_headlines(headline: str, answer: tuple[str, str, str] | None) -> None:
    told = article(headline, kind="headline")
    assert [row(told, s) for s in statements(told)] == ([answer] if answer else [])


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Lavrov said that Russia was ready.", "assert"),
        ("Lavrov called on Israel to stop the attacks.", "demand"),
        ("Lavrov asked whether Israel would stop.", "ask"),
        ("Lavrov vowed to help.", "promise"),
        ("Lavrov threatened to leave.", "threaten"),
        ("Lavrov praised the deal.", "praise"),
        ("Lavrov accused Israel of lying.", "condemn"),
        ("Lavrov rejected the offer.", "deny"),
        ("Lavrov admitted that it was late.", "admit"),
        ("The letter says that it was late.", "quote"),
        ("Lavrov hopes that it will pass.", "believe"),
    ],
)
def test_what_a_cue_does(sentence: str, act: str) -> None:
    assert [s.act for s in statements(article(OPENING, sentence))] == [act]


def test_a_speaker_stands_for_a_side() -> None:
    told = article(OPENING, "Haniyeh said that it was late.")
    (one,) = statements(told)
    assert (one.actor_id, one.side) == ("person:ismail-haniyeh", "org:hamas")


@pytest.mark.parametrize(("sentence", "answer"), TABLE, ids=[a[1] + ": " + s[:30] for s, a in TABLE])
def test_constructions(sentence: str, answer: tuple[str, str, str]) -> None:
    told = article(OPENING, sentence)
    assert answer in [row(told, s) for s in statements(told)]


def test_speaker_audience_and_about() -> None:
    told = article(OPENING, "The Russian minister told reporters that Hamas was ready. He added that Israel was not.")
    first, second = statements(told)
    assert first.actor == second.actor == "Sergey Lavrov"
    assert first.audience is not None and first.audience.of(told.text) == "reporters"
    assert first.about == ("org:hamas",)
    assert second.about == ("state:isr",)


def test_a_statement_inside_another() -> None:
    told = article(OPENING, "Lavrov said that Haniyeh had promised to stop the attacks.")
    outer, inner = statements(told)
    assert inner.inside == outer.id
    assert (outer.inside, inner.actor) == (None, "Ismail Haniyeh")


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ('"We wait for them," Lavrov said.', "direct"),
        ("Lavrov said that he would wait.", "indirect"),
        ('Lavrov said that he would "wait for them".', "mixed"),
    ],
)
def test_kinds(sentence: str, kind: str) -> None:
    assert [s.kind for s in statements(article(OPENING, sentence))] == [kind]


def test_ids_stay() -> None:
    told = article(OPENING, "Lavrov said that Russia was ready.")
    assert [s.id for s in statements(told)] == [s.id for s in statements(told)]
    assert statements(told)[0].id[0] == "s" and len(statements(told)[0].id) == 13


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('He said "yes, we go" and left.', ['"yes, we go"']),
        ("He said «yes, we go» and left.", ["«yes, we go»"]),
        ("The parties' men said 'we go' there.", ["'we go'"]),
        ("It's Lavrov's and the parties' plan.", []),
        ("He said “we go.", ["“we go."]),
    ],
)
def test_quotes(text: str, found: list[str]) -> None:
    assert [text[q.start : q.end] for q in find_quotes(article(text)).all] == found


def test_a_quotation_runs_on_over_paragraphs() -> None:
    told = article(OPENING, "Lavrov said: “We are ready.", "“We wait for them.”")
    assert row(told, statements(told)[0])[2] == "“We are ready. / “We wait for them.”"


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        (
            ["The president: “A sad day for a great family.”"],
            [("The president", ":", "“A sad day for a great family.”")],
        ),
        (
            ["MAYOR HOLLOWAY: We stopped in March.", "BRADSHAW: Nobody stopped anything."],
            [
                ("MAYOR HOLLOWAY", ":", "We stopped in March."),
                ("BRADSHAW", ":", "Nobody stopped anything."),
            ],
        ),
        (["HOLLOWAY: We stopped in March."], []),
        (["Q: Did you know?", "A: The ship was late."], []),
        (
            ["Captain Leo Marsh was the first to speak.", "“I should have turned her into the wind.”"],
            [("Captain Leo Marsh", "was", "“I should have turned her into the wind.”")],
        ),
        (["The day was long.", "“I should have turned her into the wind.”"], []),
    ],
)
def test_labels_and_quotations_alone(paragraphs: list[str], found: list[tuple[str, str, str]]) -> None:
    told = article(OPENING, *paragraphs)
    assert [row(told, s) for s in statements(told)] == found


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("Seoul says North serious about talks", ("Seoul", "says", "North serious about talks")),
        ("Athens protests over survey ship", ("Athens", "protests over", "survey ship")),
        ("Bloc ready to go into Niger, official says", ("official", "says", "Bloc ready to go into Niger")),
        ("Envoy: Rivals agree on nothing but the hotel", ("Envoy", ":", "Rivals agree on nothing but the hotel")),
        ("India calls off talks with Pakistan", None),
    ],
)
def test_headlines_by_their_words(headline: str, found: tuple[str, str, str] | None) -> None:
    told = article(headline, kind="headline")
    assert (found in [row(told, s) for s in statements(told)]) if found else not statements(told)


@pytest.mark.parametrize(
    ("source", "actor"),
    [
        ("The Levant Institute for Strategic Affairs", "Levant Institute for Strategic Affairs"),
        ("The American Civil Liberties Union", "American Civil Liberties Union"),
        ("A spokesman for the Russian Centre for Peace Studies", "Russian Centre for Peace Studies"),
        ("The European Union", "European Union"),
        ("The trust", None),
    ],
)
def test_bodies(source: str, actor: str | None) -> None:
    found = statements(article(OPENING, f"{source} said that the deal was dead."))
    assert [s.actor for s in found] == [actor]
    assert found[0].actor_id == ("org:eu" if actor == "European Union" else None)


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("That was Lavrov, an hour later, in Moscow.", ("Lavrov", "That was")),
        ("The speaker was Maria Lopez, a nurse.", ("Maria Lopez, a nurse", "The speaker was")),
        ("So said Frank Dudek, the president of the union.", ("Frank Dudek, the president of the union", "So said")),
        ("It rained all day in Moscow.", None),
    ],
)
def test_the_paragraph_behind_names_who_spoke(behind: str, expected: tuple[str, str] | None) -> None:
    told = article("Nothing was left of the plan.", "“We are not going anywhere before it ends.”", behind)
    rows = [row(told, s)[:2] for s in statements(told) if s.content[0].of(told.text).startswith("“")]
    assert rows == ([expected] if expected else [])


def test_whose_source_it_is_behind_who() -> None:
    told = article(
        OPENING, "A source in the Egyptian delegation said it was over.", "The source, who asked not to be named, left."
    )
    assert [s.actor for s in statements(told)] == ["Egypt", "Egypt"]


def test_the_corpus_is_whole() -> None:
    learnt, aside = (list(news.corpus(part)) for part in ("development", "aside"))
    assert not {p.name for p in learnt} & {p.name for p in aside}
    assert sum(len(p.marks) for p in learnt) >= 1000 and sum(len(p.marks) for p in aside) >= 500


def f1(counts: list[tuple[int, int, int]]) -> float:
    hits, found, marked = (sum(c) for c in zip(*counts, strict=True))
    return 2 * hits / (found + marked)


def plain(found: tuple[Statement, ...]) -> list[dict[str, Any]]:
    roles = ("source", "cue", "content")
    return [{r: [[s.start, s.end] for s in getattr(one, r)] for r in roles} for one in found]


def test_sample_pages() -> None:
    exact, pairs = [], []
    for name, lines in marks.passages().items():
        _, told = read((PAGES / name).read_bytes(), lexicon=lexicon(), path=name)
        gold, mine = [marks.resolve(told.text, line) for line in lines], plain(statements(told))
        exact.append(marks.exact(told.text, gold, mine))
        pairs.append(marks.pairs(told.text, gold, mine))
    assert f1(pairs) >= 0.80
    assert f1(exact) >= 0.75


@pytest.mark.skipif(not NEWSWIRE, reason="set DRAGOMAN_NEWSWIRE to the folder of the dispatches")
def test_dispatches() -> None:
    exact, pairs = [], []
    for name, spans in (*marks.dispatches(), *marks.dispatches(marks.HERE / "newswire_more.jsonl")):
        source = (Path(NEWSWIRE) / f"{name}.txt").read_bytes()
        _, told = read(source, lexicon=lexicon(), path=name)
        gold, mine = marks.in_article(told, source.decode(), spans), plain(statements(told))
        exact.append(marks.exact(told.text, gold, mine))
        pairs.append(marks.pairs(told.text, gold, mine))
    assert f1(pairs) >= 0.80
    assert f1(exact) >= 0.75


BROKEN = {
    "openers": "“ " * 4000,
    "unbalanced": 'He said: "we go ' * 2000,
    "capitals": 'LAVROV SAID THAT RUSSIA WOULD STAY. "WE STAY," HE ADDED. ' * 20,
    "transcript": "LAVROV: We go to Doha. QUESTION: When? " * 50,
    "paragraphs": "Lavrov said: “We go.\n\n" + "\n\n".join("“We wait for them all day." for _ in range(30)),
    "one sentence": "Lavrov said that they said " * 400,
    "right to left": '\u202bقال لافروف "نذهب"\u202c said Lavrov. ' * 20,
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_text(name: str) -> None:
    told = article(OPENING, *BROKEN[name].split("\n\n"))
    for statement in statements(told):
        words = sum(len(s.of(told.text).split()) for s in statement.content)
        assert words <= 120 or told.text[statement.content[-1].end - 1] in "\"'”»’"
