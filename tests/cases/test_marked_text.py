from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked_text import MarkedStatement, Passage, mark_up, parse_marked, read_passages


def words(text: str, pieces: list[list[int]]) -> list[str]:
    return [text[start:end] for start, end in pieces]


def write(folder: Path, marked: str) -> Path:
    path = folder / "few.txt"
    path.write_text(marked, encoding="utf-8")
    return path


def test_pieces_come_out_as_offsets_into_the_plain_text():
    text, [said] = parse_marked("{c1:“Yes,”} {q1:said} {s1:Ana}, {c1:“it is safe.”}")
    assert text == "“Yes,” said Ana, “it is safe.”"
    assert words(text, said["content"]) == ["“Yes,”", "“it is safe.”"]
    assert words(text, said["source"]) == ["Ana"]
    assert words(text, said["cue"]) == ["said"]
    assert said["inside"] is None


def test_offsets_count_code_points():
    text, [said] = parse_marked("🚢 {s1:Zoë} {q1:said} {c1:no}")
    assert said["source"] == [[2, 5]]
    assert text[2:5] == "Zoë"


def test_an_attribution_within_a_content_is_inside_the_one_that_holds_it():
    _, statements = parse_marked("{s1:She} {q1:said} {c1:{s2:he} {q2:thought} {c2:{s3:they} {q3:knew} {c3:it}}}.")
    assert {s["id"]: s["inside"] for s in statements} == {"1": None, "2": "1", "3": "2"}


def test_a_source_outside_does_not_keep_an_attribution_from_being_inside():
    _, statements = parse_marked("{s1:{s2:Ana}}, {q1:they say}, {c1:{q2:likes} {c2:tea}}")
    assert [s["inside"] for s in statements] == [None, "1"]


def test_one_span_can_be_the_source_of_two():
    text, statements = parse_marked("{s1:{s2:She}} {q1:sang} {c1:it} and {q2:said} {c2:so}.")
    assert [words(text, s["source"]) for s in statements] == [["She"], ["She"]]


def test_a_backslash_makes_a_brace_plain():
    assert parse_marked(r"\{s1:a\} \\") == ("{s1:a} \\", [])


@pytest.mark.parametrize(
    "marked",
    ["{s1:Ana", "Ana}", "{x1:Ana}", "{Ana}", r"a \n b", "{s1:} {q1:said} {c1:no}", "{s1:Ana} {q1:said}", "{c1:no}"],
)
def test_what_cannot_be_meant_is_an_error(marked):
    with pytest.raises(ValueError, match=r".+"):
        parse_marked(marked)


def test_pieces_that_cross_cannot_be_written():
    crossing = MarkedStatement(id="1", source=[[0, 4]], cue=[[2, 6]], content=[[7, 8]], inside=None)
    with pytest.raises(ValueError, match="cross at 2"):
        mark_up("abcdefgh", [crossing])


@st.composite
def trees(draw, depth=2):
    """Marked text with at most three attributions side by side, each content holding more of them."""
    plain = st.text(alphabet="aé🚢 {}\\“”.\n", min_size=1, max_size=6)
    escaped = plain.map(lambda t: t.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}"))
    out = draw(escaped)
    for _ in range(draw(st.integers(0, 3)) if depth else 0):
        number = draw(st.integers(1, 10**9))
        content = draw(trees(depth=depth - 1))
        out += f"{{s{number}:{draw(escaped)}}}{{q{number}:{draw(escaped)}}}{{c{number}:{content}}}{draw(escaped)}"
    return out


@given(trees())
def test_marking_up_what_was_parsed_gives_the_same_parse(marked):
    text, statements = parse_marked(marked)
    again = parse_marked(mark_up(text, statements))
    by_id = {s["id"]: s for s in statements}
    assert again[0] == text
    assert {s["id"]: s for s in again[1]} == by_id


def test_a_file_gives_its_passages_with_header_and_paragraphs(tmp_path):
    path = write(
        tmp_path,
        "# a note about the file\n# in two lines\n\n"
        "# field=sport register=wire published=2031-01-02\nRain stopped play.\n{s1:Ana} {q1:wept} {c1:for joy}.\n \n"
        "# field=courts register=headline\nJudge sleeps\n",
    )
    sport, courts = read_passages(path)
    assert sport == Passage(
        "few/1", "sport", "wire", "2031-01-02", "Rain stopped play.\n\nAna wept for joy.", sport.statements
    )
    assert words(sport.text, sport.statements[0]["content"]) == ["for joy"]
    assert (courts.url, courts.published, courts.statements) == ("few/2", None, [])


@pytest.mark.parametrize(
    ("block", "message"),
    [
        ("Judge sleeps", "header"),
        ("# field=courts\nJudge sleeps", "header"),
        ("# field=courts register=wire outlet=Post\nJudge sleeps", "header"),
        ("# field=courts register=wire", "without text"),
        ("# field=courts register=wire\n{s1:Judge", "never closed"),
    ],
)
def test_an_error_names_the_file_and_the_passage(tmp_path, block, message):
    path = write(tmp_path, f"# field=sport register=wire\nRain.\n\n{block}\n")
    with pytest.raises(ValueError, match=rf"few\.txt, passage 2 .*{message}"):
        list(read_passages(path))
