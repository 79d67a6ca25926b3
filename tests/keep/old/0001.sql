--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: unaccent; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;


--
-- Name: EXTENSION unaccent; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON EXTENSION unaccent IS 'text search dictionary that removes accents';


--
-- Name: sayso_stem; Type: TEXT SEARCH DICTIONARY; Schema: public; Owner: -
--

CREATE TEXT SEARCH DICTIONARY public.sayso_stem (
    TEMPLATE = pg_catalog.snowball,
    language = 'english' );


--
-- Name: sayso; Type: TEXT SEARCH CONFIGURATION; Schema: public; Owner: -
--

CREATE TEXT SEARCH CONFIGURATION public.sayso (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR asciiword WITH public.unaccent, public.sayso_stem;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR word WITH public.unaccent, public.sayso_stem;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR hword_part WITH public.unaccent, public.sayso_stem;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR hword_asciipart WITH public.unaccent, public.sayso_stem;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR asciihword WITH public.unaccent, public.sayso_stem;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR hword WITH public.unaccent, public.sayso_stem;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR uint WITH simple;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: article; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.article (
    number bigint NOT NULL,
    id text NOT NULL,
    edition text NOT NULL,
    url text NOT NULL,
    title text,
    outlet text,
    byline text,
    published text,
    language text NOT NULL,
    seen_at text NOT NULL,
    text text NOT NULL,
    unstorable text
);


--
-- Name: correction; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.correction (
    number bigint NOT NULL,
    id text NOT NULL,
    field text NOT NULL,
    value text NOT NULL,
    article_id text,
    statement_id text,
    content_spans text,
    by text NOT NULL,
    made_at text NOT NULL,
    undone_at text,
    undone_by text
);


--
-- Name: page; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.page (
    article bigint NOT NULL,
    zlib bytea NOT NULL,
    bytes bigint NOT NULL
);


--
-- Name: reading; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.reading (
    number bigint NOT NULL,
    article bigint NOT NULL,
    by text NOT NULL,
    made_at text NOT NULL
);


--
-- Name: sayso_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sayso_version (
    version_num character varying(32) NOT NULL
);


--
-- Name: speaker; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.speaker (
    number bigint NOT NULL,
    id text NOT NULL,
    name text,
    kind text NOT NULL,
    role text,
    affiliation text,
    reason text,
    candidates text,
    only_in text,
    name_key text,
    last_name_key text,
    same_as bigint NOT NULL,
    unstorable text
);


--
-- Name: statement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.statement (
    number bigint NOT NULL,
    id text NOT NULL,
    article bigint NOT NULL,
    reading bigint NOT NULL,
    place integer NOT NULL,
    speaker bigint,
    speaker_as_read text,
    content text NOT NULL,
    act text NOT NULL,
    commitment text NOT NULL,
    medium text NOT NULL,
    form text NOT NULL,
    source text NOT NULL,
    cue text NOT NULL,
    via text,
    said_on text,
    inside text,
    answers text,
    source_spans text NOT NULL,
    cue_spans text NOT NULL,
    content_spans text NOT NULL,
    confidence_attribution double precision NOT NULL,
    confidence_speaker double precision NOT NULL,
    confidence_act double precision NOT NULL,
    confidence_commitment double precision NOT NULL,
    confidence_medium double precision NOT NULL,
    confidence_via double precision NOT NULL,
    confidence_said_on double precision NOT NULL,
    confidence_answers double precision NOT NULL,
    day text NOT NULL,
    corrects bigint,
    by text,
    current boolean NOT NULL,
    unstorable text,
    words tsvector GENERATED ALWAYS AS (to_tsvector('public.sayso'::regconfig, translate("left"(content, 100000), '<>&/@._-+~=?#:'::text, '              '::text))) STORED
);


--
-- Name: v_correction; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.v_correction AS
 SELECT c.id,
    c.field,
    c.value,
    c.by,
    c.made_at,
    c.undone_at,
    c.undone_by,
    c.statement_id,
    c.article_id
   FROM public.correction c;


--
-- Name: v_denials; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.v_denials AS
 SELECT d.id,
    denier.name AS who_denies,
    d.content AS denial,
    claimer.name AS who_claimed,
    c.content AS claim,
    d.medium,
    d.said_on,
    a.outlet,
    a.published,
    a.title,
    a.url,
    c.id AS claim_id
   FROM ((((public.statement d
     JOIN public.article a ON ((a.number = d.article)))
     LEFT JOIN public.statement c ON (((c.article = d.article) AND (c.id = d.answers) AND c.current)))
     LEFT JOIN public.speaker denier ON ((denier.number = d.speaker)))
     LEFT JOIN public.speaker claimer ON ((claimer.number = c.speaker)))
  WHERE (d.current AND (d.act = 'deny'::text));


--
-- Name: v_outlet; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.v_outlet AS
 SELECT a.outlet,
    count(DISTINCT a.number) AS articles,
    count(*) AS statements,
    sum(
        CASE
            WHEN (said.kind = 'unnamed'::text) THEN 1
            ELSE 0
        END) AS from_unnamed_sources
   FROM ((public.statement s
     JOIN public.article a ON ((a.number = s.article)))
     LEFT JOIN public.speaker said ON ((said.number = s.speaker)))
  WHERE s.current
  GROUP BY a.outlet;


--
-- Name: v_speaker; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.v_speaker AS
 SELECT person.id,
    person.name,
    person.kind,
    person.role,
    person.affiliation,
    count(*) AS statements,
    count(DISTINCT s.article) AS articles,
    sum(
        CASE
            WHEN (s.act = 'deny'::text) THEN 1
            ELSE 0
        END) AS denials,
    min(s.day) AS first_day,
    max(s.day) AS last_day
   FROM ((public.statement s
     JOIN public.speaker said ON ((said.number = s.speaker)))
     JOIN public.speaker person ON ((person.number = said.same_as)))
  WHERE s.current
  GROUP BY person.number, person.id, person.name, person.kind, person.role, person.affiliation;


--
-- Name: v_statement; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.v_statement AS
 SELECT s.id,
    person.name AS speaker,
    s.act,
    s.content,
    s.commitment,
    s.medium,
    s.via,
    s.said_on,
    said.kind,
    said.role,
    said.affiliation,
    s.form,
    s.source,
    s.cue,
    s.inside,
    s.answers,
    a.outlet,
    a.published,
    a.title,
    a.url,
    a.id AS article_id,
    person.id AS speaker_id,
    COALESCE(s.by, r.by) AS by,
    r.made_at,
    s.number
   FROM ((((public.statement s
     JOIN public.article a ON ((a.number = s.article)))
     JOIN public.reading r ON ((r.number = s.reading)))
     LEFT JOIN public.speaker said ON ((said.number = s.speaker)))
     LEFT JOIN public.speaker person ON ((person.number = said.same_as)))
  WHERE s.current;


--
-- Name: v_unnamed_sources; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.v_unnamed_sources AS
 SELECT s.id,
    said.name AS source,
    said.role,
    said.affiliation,
    said.reason,
    s.content,
    s.act,
    a.outlet,
    a.published,
    a.title,
    a.url
   FROM ((public.statement s
     JOIN public.speaker said ON ((said.number = s.speaker)))
     JOIN public.article a ON ((a.number = s.article)))
  WHERE (s.current AND (said.kind = 'unnamed'::text));


--
-- Data for Name: article; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.article VALUES (1, '15880928735eb0fd', '98ce3a8d81a8465e', 'https://courier.example/port', 'Harbour master rejects closure claim', 'The Vela Courier', 'Mira Sol', '2024-05-03', 'en', '2024-05-03T10:00:00+00:00', 'VELA — The port of Vela was closed on Friday, the state broadcaster Kanal Orsa claimed, citing the ministry.

“That is nonsense,” harbour master Ana Ruiz wrote in an e-mail. “The port was never closed.”

A senior customs official, who asked not to be named as the inquiry is still open, said she had not seen the report.

Pavo Lind, a spokesman for the ministry, referred questions to the coast guard.

The Vela Courier reported the ministry saying that forty ships had been turned away.', NULL);
INSERT INTO public.article VALUES (2, 'd3358d51197d61cc', '7f2e88b37ca9aac6', 'https://courier.example/port', 'Harbour master rejects closure claim', 'The Vela Courier', 'Mira Sol', '2024-05-03', 'en', '2024-05-04T10:00:00+00:00', 'The port was never closed, it was said.', NULL);
INSERT INTO public.article VALUES (3, '06396611f0e94076', '9a4da3e3f0b00205', 'https://courier.example/odd', 'Harbour master rejects closure claim', 'The Vela Courier', 'Mira Sol', '2024-05-03', 'en', '2024-05-05T10:00:00+00:00', 'Ruiz said � no.', '{"text": [[10, 0]]}');


--
-- Data for Name: correction; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.correction VALUES (1, '0d333b450d7960d7', 'act', '"accuse"', 'd3358d51197d61cc', 'f25f73e519998066', '0:25', 'person:Mira', '2026-11-22T23:17:33.017567+00:00', NULL, NULL);
INSERT INTO public.correction VALUES (2, 'ee6ae67b5be4e746', 'medium', '"speech"', 'd3358d51197d61cc', 'f25f73e519998066', '0:25', 'person:Mira', '2026-11-22T23:17:33.221610+00:00', '2026-11-22T23:17:33.429695+00:00', 'person:Ivo');


--
-- Data for Name: page; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.page VALUES (1, '\x789cb3c928c9cdb12bc9485528c82f2ab1d1077301554b07b4', 21);


--
-- Data for Name: reading; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.reading VALUES (1, 1, 'model-1', '2024-05-03T10:00:00+00:00');
INSERT INTO public.reading VALUES (2, 2, 'model-1', '2024-05-04T10:00:00+00:00');
INSERT INTO public.reading VALUES (3, 3, 'model-1', '2024-05-05T10:00:00+00:00');


--
-- Data for Name: sayso_version; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sayso_version VALUES ('0001');


--
-- Data for Name: speaker; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.speaker VALUES (1, 'fc5dda4a6dfd7c14', 'Kanal Orsa', 'organization', 'state broadcaster', NULL, NULL, NULL, NULL, 'kanal orsa', 'orsa', 1, NULL);
INSERT INTO public.speaker VALUES (2, 'c8c6a8c2857c24ff', 'Ana Ruiz', 'person', 'harbour master', 'Port of Vela', NULL, NULL, NULL, 'ana ruiz', 'ruiz', 2, NULL);
INSERT INTO public.speaker VALUES (3, '2d3989b94806cf14', 'a senior customs official', 'unnamed', 'senior customs official', NULL, 'as the inquiry is still open', NULL, '15880928735eb0fd', 'a senior customs official', 'official', 3, NULL);
INSERT INTO public.speaker VALUES (4, '5ccaffbf0bc51128', 'Pavo Lind', 'person', 'spokesman', 'Ministry of Transport', NULL, NULL, NULL, 'pavo lind', 'lind', 4, NULL);
INSERT INTO public.speaker VALUES (5, 'a6b81a7da6b44552', 'The Vela Courier', 'organization', NULL, NULL, NULL, NULL, NULL, 'the vela courier', 'courier', 5, NULL);
INSERT INTO public.speaker VALUES (6, '384ad0b5cba94e1e', 'Ministry of Transport', 'organization', NULL, NULL, NULL, NULL, NULL, 'ministry of transport', 'transport', 6, NULL);
INSERT INTO public.speaker VALUES (7, 'bb04409cf7658628', 'Ana Ruiz', 'person', NULL, NULL, NULL, NULL, 'd3358d51197d61cc', 'ana ruiz', 'ruiz', 7, NULL);
INSERT INTO public.speaker VALUES (8, 'c6d89c39871e838d', 'Ana Ruiz', 'person', NULL, NULL, NULL, NULL, '06396611f0e94076', 'ana ruiz', 'ruiz', 8, NULL);


--
-- Data for Name: statement; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.statement VALUES (1, 'a59baf7ab860a668', 1, 1, 0, 1, 'a3b79aff0dde3b0f', 'The port of Vela was closed on Friday', 'state', 'CT+', 'broadcast', 'indirect', 'the state broadcaster Kanal Orsa', 'claimed', 'Ministry of Transport', '2024-05-03', NULL, NULL, '46:78', '79:86', '7:44', 1, 1, 1, 1, 1, 1, 1, 1, '2024-05-03', NULL, NULL, false, NULL, DEFAULT);
INSERT INTO public.statement VALUES (2, '161a4754bb5be0ba', 1, 1, 1, 2, '608dea6943d01936', '“That is nonsense,” … “The port was never closed.”', 'deny', 'CT+', 'email', 'direct', 'harbour master Ana Ruiz', 'wrote', NULL, NULL, NULL, 'a59baf7ab860a668', '130:153', '154:159', '110:129 174:202', 1, 1, 1, 1, 1, 1, 1, 1, '2024-05-03', NULL, NULL, false, NULL, DEFAULT);
INSERT INTO public.statement VALUES (3, 'c6c568c61ad8b538', 1, 1, 2, 3, '8a027fae5c6f79bc', 'she had not seen the report', 'evade', 'CT+', 'unspecified', 'indirect', 'A senior customs official', 'said', NULL, NULL, NULL, NULL, '204:229', '287:291', '292:319', 1, 1, 1, 1, 1, 1, 1, 1, '2024-05-03', NULL, NULL, false, NULL, DEFAULT);
INSERT INTO public.statement VALUES (4, '925044d59079e401', 1, 1, 3, 4, '68febb0968d6fbe8', 'questions to the coast guard', 'evade', 'Uu', 'unspecified', 'indirect', 'Pavo Lind, a spokesman for the ministry', 'referred', NULL, NULL, NULL, NULL, '322:361', '363:371', '372:400', 1, 1, 1, 1, 1, 1, 1, 1, '2024-05-03', NULL, NULL, false, NULL, DEFAULT);
INSERT INTO public.statement VALUES (5, '11c3e9d661c51d66', 1, 1, 4, 5, 'ebe5714e6032d0ac', 'the ministry saying that forty ships had been turned away', 'state', 'CT+', 'article', 'indirect', 'The Vela Courier', 'reported', NULL, NULL, NULL, NULL, '403:419', '420:428', '429:486', 1, 1, 1, 1, 1, 1, 1, 1, '2024-05-03', NULL, NULL, false, NULL, DEFAULT);
INSERT INTO public.statement VALUES (6, '0ce4b126f2239296', 1, 1, 5, 6, '8439528f12ec49e4', 'that forty ships had been turned away', 'state', 'CT+', 'unspecified', 'indirect', 'the ministry', 'saying', 'The Vela Courier', NULL, '11c3e9d661c51d66', NULL, '429:441', '442:448', '449:486', 1, 1, 1, 1, 1, 1, 1, 1, '2024-05-03', NULL, NULL, false, NULL, DEFAULT);
INSERT INTO public.statement VALUES (8, '863b6c8fd078630a', 3, 3, 0, 8, '608dea6943d01936', '� no', 'state', 'CT+', 'unspecified', 'indirect', '', '', '�', NULL, NULL, NULL, '', '', '10:14', 1, 1, 1, 1, 1, 1, 1, 1, '2024-05-03', NULL, NULL, true, '{"content": [[0, 0]], "via": [[0, 55296]]}', DEFAULT);
INSERT INTO public.statement VALUES (7, 'f25f73e519998066', 2, 2, 0, 7, '608dea6943d01936', 'The port was never closed', 'state', 'CT+', 'unspecified', 'indirect', '', '', NULL, NULL, NULL, NULL, '', '', '0:25', 1, 1, 1, 1, 1, 1, 1, 1, '2024-05-03', NULL, NULL, false, NULL, DEFAULT);
INSERT INTO public.statement VALUES (9, 'f25f73e519998066', 2, 2, 0, 7, '608dea6943d01936', 'The port was never closed', 'accuse', 'CT+', 'unspecified', 'indirect', '', '', NULL, NULL, NULL, NULL, '', '', '0:25', 1, 1, 1, 1, 1, 1, 1, 1, '2024-05-03', 7, 'person:Mira', true, NULL, DEFAULT);
INSERT INTO public.statement VALUES (10, 'f25f73e519998066', 2, 2, 0, 7, '608dea6943d01936', 'The port was never closed', 'accuse', 'CT+', 'speech', 'indirect', '', '', NULL, NULL, NULL, NULL, '', '', '0:25', 1, 1, 1, 1, 1, 1, 1, 1, '2024-05-03', 7, 'person:Mira', false, NULL, DEFAULT);


--
-- Name: article article_edition_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.article
    ADD CONSTRAINT article_edition_key UNIQUE (edition);


--
-- Name: article article_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.article
    ADD CONSTRAINT article_pkey PRIMARY KEY (number);


--
-- Name: correction correction_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.correction
    ADD CONSTRAINT correction_id_key UNIQUE (id);


--
-- Name: correction correction_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.correction
    ADD CONSTRAINT correction_pkey PRIMARY KEY (number);


--
-- Name: page page_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.page
    ADD CONSTRAINT page_pkey PRIMARY KEY (article);


--
-- Name: reading reading_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reading
    ADD CONSTRAINT reading_pkey PRIMARY KEY (number);


--
-- Name: sayso_version sayso_version_pkc; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sayso_version
    ADD CONSTRAINT sayso_version_pkc PRIMARY KEY (version_num);


--
-- Name: speaker speaker_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.speaker
    ADD CONSTRAINT speaker_id_key UNIQUE (id);


--
-- Name: speaker speaker_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.speaker
    ADD CONSTRAINT speaker_pkey PRIMARY KEY (number);


--
-- Name: statement statement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement
    ADD CONSTRAINT statement_pkey PRIMARY KEY (number);


--
-- Name: article_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX article_id ON public.article USING btree (id);


--
-- Name: article_url; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX article_url ON public.article USING btree (substr(url, 1, 200));


--
-- Name: correction_article; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX correction_article ON public.correction USING btree (article_id);


--
-- Name: reading_article; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reading_article ON public.reading USING btree (article);


--
-- Name: speaker_last_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX speaker_last_name ON public.speaker USING btree (last_name_key);


--
-- Name: speaker_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX speaker_name ON public.speaker USING btree (name_key);


--
-- Name: speaker_same_as; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX speaker_same_as ON public.speaker USING btree (same_as);


--
-- Name: statement_article; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX statement_article ON public.statement USING btree (article);


--
-- Name: statement_day; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX statement_day ON public.statement USING btree (day);


--
-- Name: statement_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX statement_id ON public.statement USING btree (id);


--
-- Name: statement_speaker; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX statement_speaker ON public.statement USING btree (speaker, day);


--
-- Name: statement_words; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX statement_words ON public.statement USING gin (words) WHERE current;


--
-- Name: page page_article_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.page
    ADD CONSTRAINT page_article_fkey FOREIGN KEY (article) REFERENCES public.article(number);


--
-- Name: reading reading_article_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reading
    ADD CONSTRAINT reading_article_fkey FOREIGN KEY (article) REFERENCES public.article(number);


--
-- Name: speaker speaker_same_as_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.speaker
    ADD CONSTRAINT speaker_same_as_fkey FOREIGN KEY (same_as) REFERENCES public.speaker(number);


--
-- Name: statement statement_article_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement
    ADD CONSTRAINT statement_article_fkey FOREIGN KEY (article) REFERENCES public.article(number);


--
-- Name: statement statement_corrects_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement
    ADD CONSTRAINT statement_corrects_fkey FOREIGN KEY (corrects) REFERENCES public.statement(number);


--
-- Name: statement statement_reading_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement
    ADD CONSTRAINT statement_reading_fkey FOREIGN KEY (reading) REFERENCES public.reading(number);


--
-- Name: statement statement_speaker_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement
    ADD CONSTRAINT statement_speaker_fkey FOREIGN KEY (speaker) REFERENCES public.speaker(number);


--
-- PostgreSQL database dump complete
--


