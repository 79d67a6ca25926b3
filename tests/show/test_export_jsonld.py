"""JSON-LD, read back by rdflib and held against the schema.org vocabulary that rdflib brings."""

from __future__ import annotations

import json

from hypothesis import given, settings
from rdflib import RDF, BNode, Graph, URIRef, namespace

from sayso.records import Reading
from sayso.show.export.jsonld import write_jsonld
from tests.factories import make_article, make_port_reading, make_reading, make_speaker, make_statement
from tests.show.exported import press, readings, written


def parse(*found: Reading) -> Graph:
    return Graph().parse(data=written(write_jsonld, *found), format="json-ld")


def node(kind: str, id_: str) -> URIRef:
    return URIRef(f"urn:sayso:{kind}:{id_}")


def test_a_quotation_stands_in_its_article_and_is_attributed():
    reading = make_port_reading()
    graph, denial = parse(reading), reading.statements[1]
    quotation = node("quotation", denial.id)
    assert graph.value(quotation, RDF.type) == namespace.SDO.Quotation
    assert str(graph.value(quotation, namespace.SDO.text)) == "“That is nonsense,” […] “The port was never closed.”"
    assert graph.value(quotation, namespace.SDO.isPartOf) == URIRef("https://courier.example/port")
    assert str(graph.value(quotation, namespace.SDO.datePublished)) == "2024-05-03"
    assert str(graph.value(quotation, namespace.SDO.description)) == "Ana Ruiz denies (e-mail)"
    speaker = graph.value(quotation, namespace.SDO.spokenByCharacter)
    assert graph.value(speaker, RDF.type) == namespace.SDO.Person
    assert (str(graph.value(speaker, namespace.SDO.name)), str(graph.value(speaker, namespace.SDO.jobTitle))) == (
        "Ana Ruiz",
        "harbour master",
    )
    assert graph.value(quotation, namespace.SDO.about) == node("claim", reading.statements[0].id)


def test_a_claim_appears_in_the_quotation_or_in_the_article():
    reading = make_port_reading()
    graph = parse(reading)
    claim, denial = reading.statements[:2]
    assert graph.value(node("claim", denial.id), namespace.SDO.appearance) == node("quotation", denial.id)
    assert graph.value(node("claim", claim.id), namespace.SDO.appearance) == URIRef("https://courier.example/port")
    assert (
        str(graph.value(graph.value(node("claim", claim.id), namespace.SDO.creator), namespace.SDO.name))
        == "Kanal Orsa"
    )


def test_who_denies_a_claim_is_not_its_creator():
    article = make_article("Ruiz denied the port was closed.")
    denial = make_statement(article, "the port was closed", act="deny", commitment="CT-")
    graph = parse(make_reading(article, denial))
    assert graph.value(node("claim", denial.id), namespace.SDO.creator) is None
    assert (
        str(graph.value(graph.value(node("claim", denial.id), namespace.SDO.mentions), namespace.SDO.name))
        == "Ana Ruiz"
    )


def test_a_withheld_name_stays_withheld():
    article = make_article("An official said no.")
    speaker = make_speaker("an official", kind="unnamed", reason="fear of reprisals")
    graph = parse(make_reading(article, make_statement(article, "no", speaker=speaker)))
    people = [
        who for who in graph.subjects(RDF.type, namespace.SDO.Person) if graph.value(who, namespace.SDO.description)
    ]
    assert [str(graph.value(who, namespace.SDO.description)) for who in people] == ["an official"]
    assert graph.value(people[0], namespace.SDO.name) is None


def test_sayso_passes_no_verdict():
    assert "ClaimReview" not in written(write_jsonld, *press())


@settings(max_examples=40)
@given(readings())
def test_any_reading_is_a_graph_of_schema_org_terms_with_every_text_in_it(reading: Reading):
    text = written(write_jsonld, reading)
    graph = parse(reading)
    graph.serialize(format="nt")
    for subject, predicate, object_ in graph:
        assert predicate == RDF.type or predicate in namespace.SDO
        assert predicate != RDF.type or object_ in namespace.SDO
        assert isinstance(subject, BNode | URIRef)
    claims = set(graph.subjects(RDF.type, namespace.SDO.Claim))
    assert claims == {node("claim", said.id) for said in reading.statements}
    assert len(json.loads(text)["@graph"]) == 1 + sum(1 + (said.form != "indirect") for said in reading.statements)
