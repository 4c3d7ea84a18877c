--
-- PostgreSQL database dump
--


-- Dumped from database version 15.20 (Debian 15.20-0+deb12u1)
-- Dumped by pg_dump version 15.20 (Debian 15.20-0+deb12u1)

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
-- Name: search_words(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.search_words(words text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (to_tsvector('simple'::regconfig, COALESCE(words, ''::text)) || to_tsvector('english'::regconfig, COALESCE(words, ''::text)));


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: author; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.author (
    id uuid NOT NULL,
    handle text NOT NULL,
    display_name text NOT NULL,
    role text NOT NULL,
    groups text[] NOT NULL,
    created_at timestamp(3) with time zone NOT NULL,
    erased_at timestamp(3) with time zone,
    version bigint NOT NULL,
    CONSTRAINT author_role_check CHECK ((role = ANY (ARRAY['student'::text, 'instructor'::text, 'admin'::text])))
);


--
-- Name: flyway_schema_history; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.flyway_schema_history (
    installed_rank integer NOT NULL,
    version character varying(50),
    description character varying(200) NOT NULL,
    type character varying(20) NOT NULL,
    script character varying(1000) NOT NULL,
    checksum integer,
    installed_by character varying(100) NOT NULL,
    installed_on timestamp without time zone DEFAULT now() NOT NULL,
    execution_time integer NOT NULL,
    success boolean NOT NULL
);


--
-- Name: post; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.post (
    id uuid NOT NULL,
    author_id uuid NOT NULL,
    title text,
    body text,
    body_html text,
    tags text[] NOT NULL,
    status text NOT NULL,
    pinned boolean NOT NULL,
    sequence bigint NOT NULL,
    version bigint NOT NULL,
    change text NOT NULL,
    reply_count integer NOT NULL,
    participant_count integer NOT NULL,
    last_activity_at timestamp(3) with time zone NOT NULL,
    created_at timestamp(3) with time zone NOT NULL,
    edited_at timestamp(3) with time zone,
    deleted_at timestamp(3) with time zone,
    search tsvector GENERATED ALWAYS AS (public.search_words(((title || ' '::text) || body))) STORED,
    CONSTRAINT post_participant_count_check CHECK ((participant_count >= 0)),
    CONSTRAINT post_reply_count_check CHECK ((reply_count >= 0)),
    CONSTRAINT post_status_check CHECK ((status = ANY (ARRAY['open'::text, 'locked'::text]))),
    CONSTRAINT post_words_unless_deleted CHECK (((deleted_at IS NOT NULL) OR ((title IS NOT NULL) AND (body IS NOT NULL) AND (body_html IS NOT NULL))))
);


--
-- Name: post_participant; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.post_participant (
    post_id uuid NOT NULL,
    author_id uuid NOT NULL,
    contributions integer NOT NULL,
    CONSTRAINT post_participant_contributions_check CHECK ((contributions > 0))
);


--
-- Name: post_revision; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.post_revision (
    post_id uuid NOT NULL,
    revision integer NOT NULL,
    title text NOT NULL,
    body text NOT NULL,
    body_html text NOT NULL,
    written_at timestamp(3) with time zone NOT NULL
);


--
-- Name: reply; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.reply (
    id uuid NOT NULL,
    post_id uuid NOT NULL,
    parent_id uuid,
    author_id uuid NOT NULL,
    ordinal bigint NOT NULL,
    path bytea NOT NULL,
    depth integer NOT NULL,
    sequence bigint NOT NULL,
    body text,
    body_html text,
    direct_reply_count integer NOT NULL,
    descendant_count integer NOT NULL,
    created_at timestamp(3) with time zone NOT NULL,
    edited_at timestamp(3) with time zone,
    deleted_at timestamp(3) with time zone,
    search tsvector GENERATED ALWAYS AS (public.search_words(body)) STORED,
    CONSTRAINT reply_depth_check CHECK ((depth >= 1)),
    CONSTRAINT reply_descendant_count_check CHECK ((descendant_count >= 0)),
    CONSTRAINT reply_direct_reply_count_check CHECK ((direct_reply_count >= 0)),
    CONSTRAINT reply_ordinal_check CHECK (((ordinal >= 1) AND (ordinal <= '4294967294'::bigint))),
    CONSTRAINT reply_path_is_as_long_as_deep CHECK ((octet_length(path) = (4 * depth))),
    CONSTRAINT reply_words_unless_deleted CHECK (((deleted_at IS NOT NULL) OR ((body IS NOT NULL) AND (body_html IS NOT NULL))))
);


--
-- Name: reply_revision; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.reply_revision (
    reply_id uuid NOT NULL,
    revision integer NOT NULL,
    body text NOT NULL,
    body_html text NOT NULL,
    written_at timestamp(3) with time zone NOT NULL
);


--
-- Name: roster; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.roster (
    only_row boolean DEFAULT true NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT roster_only_row_check CHECK (only_row)
);


--
-- Data for Name: author; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.author VALUES
	('01a05bfb-7000-72fd-9dbb-66ed51946bd3', 'ana-reyes', 'Ana Reyes', 'student', '{section-a}', '2026-09-01 08:00:00+00', NULL, 1),
	('01a05bfb-a0c0-7b53-aa5f-80df58cfb979', 'm-halloran', 'Maeve Halloran', 'instructor', '{staff}', '2026-09-01 08:00:12.48+00', NULL, 1),
	('01a05c08-d295-76f2-85c0-e1c2835c0693', 'priya-nair', 'Priya Nair', 'student', '{section-a}', '2026-09-01 08:14:37.205+00', NULL, 1),
	('01a05c34-fd0c-7779-884f-4862ae19e5a3', 'samir-boateng', 'Samir Boateng', 'student', '{section-a}', '2026-09-01 09:02:51.66+00', NULL, 1),
	('01a05cbb-c65b-7442-abea-1e7613ef1297', 'tobias-okafor', 'Tobias Okafor', 'student', '{section-b}', '2026-09-01 11:30:05.019+00', NULL, 1),
	('01a06114-692e-740a-bdd5-7ac54b00de7d', 'hana-kowalski', 'Hana Kowalski', 'student', '{section-b}', '2026-09-02 07:45:22.734+00', NULL, 1),
	('01a0623c-6547-7f1a-8c6c-b739250aa7ae', 'zoe-lindqvist', 'Zoë Lindqvist', 'student', '{section-b}', '2026-09-02 13:08:40.391+00', NULL, 1);


--
-- Data for Name: flyway_schema_history; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.flyway_schema_history VALUES
	(1, '1', 'authors posts and replies', 'SQL', 'db/migration/V1__authors_posts_and_replies.sql', -951277560, 'postgres', '2026-11-26 05:48:11.134233', 34, true);


--
-- Data for Name: post; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.post VALUES
	('01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 'Noon used to belong to the town', 'My grandmother’s kitchen has two clocks. One follows the radio. The other, a pendulum clock that came with the house, runs twenty minutes behind it, or an hour and twenty in summer, and she refuses to correct it. “That one,” she says, “is for the tomatoes.” I used to file this under charming. After this month’s readings I think it is the most precise thing anybody has told me about time.

## Ten minutes between two cities

For most of history, noon was local. It was the moment when the sun stood highest over *your* roof, and a town a little to the west had its noon a little later. Nobody minded, because nothing moved fast enough for the difference to matter. Then came the railways. A train from London to Bristol seemed to gain ten minutes on the way out and to lose them again coming home.

From 1840 on, the companies settled it by carrying London time along the line. Some towns gave in at once, others argued for years, and a few clocks grew a second minute hand so that they could show both answers. Parliament made one time the law of Great Britain only in 1880, four decades after the first timetable had. In North America it was again the railways that swapped dozens of local times for a handful of zones, on one Sunday in November 1883.

The order of events is what interests me. First a company needed it, then everybody lived by it, and only after that did anyone vote.

## What was agreed, and by whom

A shared clock is a wonderful thing, and I don’t want to go back. But the words “correct time” hide at least three decisions:

- **Where the line goes.** Zone boundaries follow borders and commerce more than the sun. Two villages within sight of each other can be an hour apart.
- **Whose day is the normal one.** Office hours suit the middle of a zone. At its western edge, children walk to school in the dark.
- **What counts as late.** Before there was a common minute, there were slow people. Afterwards there was *lateness*, and somebody was paid to write it down.

None of these is a discovery about nature. Each is a treaty, and a treaty has authors. When I tried this on my grandmother, she shrugged:

> A clock doesn’t tell you the time. It tells you whose time you agreed to keep.

## A fact that we made

So is noon real? I think so, in the way that a border or a school grade is real: people made it, it works, and it pushes back when you ignore it. The mistake is to slide from “this works” to “this could not have been otherwise”. In the [old railway timetables](https://example.org/timetables) that I looked at, a note at the foot of the page tells travellers how many minutes to add for each town. I love those notes. They are the last moment at which the seam still shows.

My claim, then: **a standard turns invisible exactly when it succeeds, and that is when we should ask who set it.** The phones in our pockets agree to a fraction of a second, and I can’t name the person who decides what they agree on. Can you? And which other standard in your life runs twenty minutes off the tomatoes?', '<p>My grandmother’s kitchen has two clocks. One follows the radio. The other, a pendulum clock that came with the house, runs twenty minutes behind it, or an hour and twenty in summer, and she refuses to correct it. “That one,” she says, “is for the tomatoes.” I used to file this under charming. After this month’s readings I think it is the most precise thing anybody has told me about time.</p>
<h2>Ten minutes between two cities</h2>
<p>For most of history, noon was local. It was the moment when the sun stood highest over <em>your</em> roof, and a town a little to the west had its noon a little later. Nobody minded, because nothing moved fast enough for the difference to matter. Then came the railways. A train from London to Bristol seemed to gain ten minutes on the way out and to lose them again coming home.</p>
<p>From 1840 on, the companies settled it by carrying London time along the line. Some towns gave in at once, others argued for years, and a few clocks grew a second minute hand so that they could show both answers. Parliament made one time the law of Great Britain only in 1880, four decades after the first timetable had. In North America it was again the railways that swapped dozens of local times for a handful of zones, on one Sunday in November 1883.</p>
<p>The order of events is what interests me. First a company needed it, then everybody lived by it, and only after that did anyone vote.</p>
<h2>What was agreed, and by whom</h2>
<p>A shared clock is a wonderful thing, and I don’t want to go back. But the words “correct time” hide at least three decisions:</p>
<ul><li><strong>Where the line goes.</strong> Zone boundaries follow borders and commerce more than the sun. Two villages within sight of each other can be an hour apart.</li><li><strong>Whose day is the normal one.</strong> Office hours suit the middle of a zone. At its western edge, children walk to school in the dark.</li><li><strong>What counts as late.</strong> Before there was a common minute, there were slow people. Afterwards there was <em>lateness</em>, and somebody was paid to write it down.</li></ul>
<p>None of these is a discovery about nature. Each is a treaty, and a treaty has authors. When I tried this on my grandmother, she shrugged:</p>
<blockquote>
<p>A clock doesn’t tell you the time. It tells you whose time you agreed to keep.</p>
</blockquote>
<h2>A fact that we made</h2>
<p>So is noon real? I think so, in the way that a border or a school grade is real: people made it, it works, and it pushes back when you ignore it. The mistake is to slide from “this works” to “this could not have been otherwise”. In the <a href="https://example.org/timetables" rel="nofollow ugc noopener noreferrer">old railway timetables</a> that I looked at, a note at the foot of the page tells travellers how many minutes to add for each town. I love those notes. They are the last moment at which the seam still shows.</p>
<p>My claim, then: <strong>a standard turns invisible exactly when it succeeds, and that is when we should ask who set it.</strong> The phones in our pockets agree to a fraction of a second, and I can’t name the person who decides what they agree on. Can you? And which other standard in your life runs twenty minutes off the tomatoes?</p>
', '{history-of-science,time}', 'open', false, 13, 1, 'created', 12, 7, '2026-09-20 22:09:08.945+00', '2026-09-14 16:05:00+00', NULL, NULL, DEFAULT),
	('01a21665-ba72-7e54-8103-c4cea2a1c47e', '01a05c08-d295-76f2-85c0-e1c2835c0693', NULL, NULL, NULL, '{}', 'open', false, 3, 3, 'deleted', 1, 1, '2026-11-26 05:48:15.516+00', '2026-11-26 05:48:15.346+00', NULL, '2026-11-26 05:48:15.602+00', DEFAULT),
	('01a21665-b3ce-7963-88a3-e09ae7bd0eb8', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 'Whose noon was it?', 'Two *clocks*, and [a table](https://example.org/).', '<p>Two <em>clocks</em>, and <a href="https://example.org/" rel="nofollow ugc noopener noreferrer">a table</a>.</p>
', '{time}', 'open', false, 12, 10, 'edited', 4, 2, '2026-11-26 05:48:14.771+00', '2026-11-26 05:48:13.647+00', '2026-11-26 05:48:15.104+00', NULL, DEFAULT);


--
-- Data for Name: post_participant; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.post_participant VALUES
	('01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0623c-6547-7f1a-8c6c-b739250aa7ae', 1),
	('01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a05c08-d295-76f2-85c0-e1c2835c0693', 1),
	('01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a05c34-fd0c-7779-884f-4862ae19e5a3', 1),
	('01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a05cbb-c65b-7442-abea-1e7613ef1297', 1),
	('01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 7),
	('01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a06114-692e-740a-bdd5-7ac54b00de7d', 1),
	('01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a05bfb-a0c0-7b53-aa5f-80df58cfb979', 1),
	('01a21665-b3ce-7963-88a3-e09ae7bd0eb8', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 2),
	('01a21665-b3ce-7963-88a3-e09ae7bd0eb8', '01a05c08-d295-76f2-85c0-e1c2835c0693', 3),
	('01a21665-ba72-7e54-8103-c4cea2a1c47e', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 1);


--
-- Data for Name: post_revision; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.post_revision VALUES
	('01a21665-b3ce-7963-88a3-e09ae7bd0eb8', 1, 'Whose noon?', 'Two *clocks*, and [a table](https://example.org/).', '<p>Two <em>clocks</em>, and <a href="https://example.org/" rel="nofollow ugc noopener noreferrer">a table</a>.</p>
', '2026-11-26 05:48:13.647+00');


--
-- Data for Name: reply; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.reply VALUES
	('01a0a635-ae68-7613-8f9d-640a67f32e91', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a171-16d7-75bc-8ea8-168ca805f6ac', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 5, '\x0000000200000005', 2, 5, 'You’re right about *treaty*. I wanted a word that says “somebody wrote this” and picked one that also says “everybody signed it”. I’ll look for another. “Terms”, maybe, as in terms and conditions: written by one side, accepted by turning up.

On your second point I’d hold my ground. I don’t need the standard to be unfair, only to have been *chosen*. A choice can be good for nearly everyone and still be worth remembering as a choice, because “nearly” is where the next argument will start.', '<p>You’re right about <em>treaty</em>. I wanted a word that says “somebody wrote this” and picked one that also says “everybody signed it”. I’ll look for another. “Terms”, maybe, as in terms and conditions: written by one side, accepted by turning up.</p>
<p>On your second point I’d hold my ground. I don’t need the standard to be unfair, only to have been <em>chosen</em>. A choice can be good for nearly everyone and still be worth remembering as a choice, because “nearly” is where the next argument will start.</p>
', 0, 0, '2026-09-15 17:55:31.048+00', NULL, NULL, DEFAULT),
	('01a0ac08-171a-7343-bc75-34658b60375b', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a579-ab94-795a-9c29-6ca22b0ab170', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 8, '\x000000020000000400000008', 3, 8, 'This is better than anything in my essay. May I use it, with credit to you and the herd? 🐄

What I take from it is that the difference never went away. Someone still pays it, a few minutes a day, and from the station platform you can’t see who. My grandmother pays it by keeping a second clock. You pay it in mornings. I’d have called that “resistance” last week. “Steps” is a kinder word, and I think a truer one.', '<p>This is better than anything in my essay. May I use it, with credit to you and the herd? &#x1f404;</p>
<p>What I take from it is that the difference never went away. Someone still pays it, a few minutes a day, and from the station platform you can’t see who. My grandmother pays it by keeping a second clock. You pay it in mornings. I’d have called that “resistance” last week. “Steps” is a kinder word, and I think a truer one.</p>
', 0, 0, '2026-09-16 21:03:26.49+00', NULL, NULL, DEFAULT),
	('01a0a171-16d7-75bc-8ea8-168ca805f6ac', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', NULL, '01a05c08-d295-76f2-85c0-e1c2835c0693', 2, '\x00000002', 1, 2, 'I enjoyed this, and I’m not convinced by *treaty*. At a treaty both sides sit at the table. Most of those towns weren’t asked: a timetable was nailed to a station wall and that was that. Isn’t “takeover” nearer?

A second worry. Your argument seems to need the standard to be a bit unfair, and I wonder if it survives a standard that is simply good for nearly everyone. Local noon never fed anybody. Missing the only train of the day did cost people something.', '<p>I enjoyed this, and I’m not convinced by <em>treaty</em>. At a treaty both sides sit at the table. Most of those towns weren’t asked: a timetable was nailed to a station wall and that was that. Isn’t “takeover” nearer?</p>
<p>A second worry. Your argument seems to need the standard to be a bit unfair, and I wonder if it survives a standard that is simply good for nearly everyone. Local noon never fed anybody. Missing the only train of the day did cost people something.</p>
', 2, 3, '2026-09-14 19:42:18.327+00', NULL, NULL, DEFAULT),
	('01a0a579-ab94-795a-9c29-6ca22b0ab170', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a171-16d7-75bc-8ea8-168ca805f6ac', '01a06114-692e-740a-bdd5-7ac54b00de7d', 4, '\x0000000200000004', 2, 4, 'Neither word fits what I know, which is cows. Ours were never told about summer time. Twice a year we shift milking by a few minutes a day, for about a week, until the herd and the milk lorry agree again.

So no, nobody asked us. But it isn’t a takeover either, because the change only holds if someone at the bottom quietly does the work of absorbing it. It’s more like a tide. You can’t argue with it, so you build steps.', '<p>Neither word fits what I know, which is cows. Ours were never told about summer time. Twice a year we shift milking by a few minutes a day, for about a week, until the herd and the milk lorry agree again.</p>
<p>So no, nobody asked us. But it isn’t a takeover either, because the change only holds if someone at the bottom quietly does the work of absorbing it. It’s more like a tide. You can’t argue with it, so you build steps.</p>
', 1, 1, '2026-09-15 14:30:09.556+00', NULL, NULL, DEFAULT),
	('01a0acce-662d-7c1f-bba8-3a3960a73343', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a2a5-1ca6-7ba2-a8e5-62d0e233aef2', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 9, '\x0000000300000009', 2, 9, 'I read this twice, and then read half of it aloud to my roommate. I had pictured one perfect clock in a basement. That it’s a *conversation*, settled after the fact, makes me trust it more and understand my own phone less.

“To whom?” is a fair hit. I’ll make the sentence say who stops seeing it. I’m not ready to swap hidden for boring, though, since boring is also something that people can arrange: minutes that are public, three hundred pages long, and in a language of their own are open in the way the ocean is open.

Did you ever find out what you were setting the ticket machines to?', '<p>I read this twice, and then read half of it aloud to my roommate. I had pictured one perfect clock in a basement. That it’s a <em>conversation</em>, settled after the fact, makes me trust it more and understand my own phone less.</p>
<p>“To whom?” is a fair hit. I’ll make the sentence say who stops seeing it. I’m not ready to swap hidden for boring, though, since boring is also something that people can arrange: minutes that are public, three hundred pages long, and in a language of their own are open in the way the ocean is open.</p>
<p>Did you ever find out what you were setting the ticket machines to?</p>
', 0, 0, '2026-09-17 00:40:02.861+00', NULL, NULL, DEFAULT),
	('01a0b625-0935-7808-89ab-fa7f2c7ae0b3', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a97d-a071-752b-bb43-4169c2307961', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 11, '\x00000003000000060000000b', 3, 11, '“The one who bends least becomes the reference” explains the railways, too. A town could move its clock by ten minutes. A timetable for a hundred stations could not.

Rent is a good word for it. As far as I can tell, a country without a lab takes its time from a neighbour or from satellites, and it’s free, until the day somebody wants it not to be. I don’t know whether that has ever been tested. I’d like to find out before the final draft, and I’d like to hear you on who decided which A the oboe should play.', '<p>“The one who bends least becomes the reference” explains the railways, too. A town could move its clock by ten minutes. A timetable for a hundred stations could not.</p>
<p>Rent is a good word for it. As far as I can tell, a country without a lab takes its time from a neighbour or from satellites, and it’s free, until the day somebody wants it not to be. I don’t know whether that has ever been tested. I’d like to find out before the final draft, and I’d like to hear you on who decided which A the oboe should play.</p>
', 0, 0, '2026-09-18 20:11:15.637+00', NULL, NULL, DEFAULT),
	('01a0a97d-a071-752b-bb43-4169c2307961', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a2a5-1ca6-7ba2-a8e5-62d0e233aef2', '01a0623c-6547-7f1a-8c6c-b739250aa7ae', 6, '\x0000000300000006', 2, 6, '“A table of how wrong everybody was” is going on my wall.

It reminds me of an orchestra tuning. We take our note from the oboe, and not because oboes are truthful: an oboe is just hard to adjust and easy to hear. The one who bends least becomes the reference. With your clocks it is at least an average, so everyone bends a little. But you only get to bend the average if you own an atomic clock. Does a country without such a lab have a time of its own, or does it rent one?', '<p>“A table of how wrong everybody was” is going on my wall.</p>
<p>It reminds me of an orchestra tuning. We take our note from the oboe, and not because oboes are truthful: an oboe is just hard to adjust and easy to hear. The one who bends least becomes the reference. With your clocks it is at least an average, so everyone bends a little. But you only get to bend the average if you own an atomic clock. Does a country without such a lab have a time of its own, or does it rent one?</p>
', 1, 1, '2026-09-16 09:12:57.713+00', NULL, NULL, DEFAULT),
	('01a0a2a5-1ca6-7ba2-a8e5-62d0e233aef2', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', NULL, '01a05cbb-c65b-7442-abea-1e7613ef1297', 3, '\x00000003', 1, 3, 'I can answer your last question, sort of, and I think that the answer helps you. Nobody decides. Several hundred atomic clocks, in laboratories all over the world, each report how far they are from the others. A bureau near Paris computes a weighted average, and *that* is the time. The part I can’t get over: the average comes out weeks later, as a table of how wrong everybody was. Your phone follows the best available guess. The real thing is only ever known afterwards.

So there is no person to name, but your three decisions are all still there. They have just moved:

1. **Which clocks count.** A steady clock weighs more than a jumpy one. Sensible, but somebody had to define “steady”, and over how many days.
2. **Whether the sun gets a say.** The Earth turns unevenly, so since 1972 a leap second has been slipped in now and then, 27 of them so far. They break software, so in 2022 the member states resolved to let the gap grow instead, from 2035 at the latest. After two centuries noon is being cut loose from the sky again, and this time by a vote.
3. **What your wall clock says.** That is still pure politics. Governments change their offset from time to time, now and then with only weeks of notice, and volunteers rush to update the list that every computer reads.

Where I’d push back is “invisible exactly when it succeeds”. To whom? None of this is invisible to the people who run it. They argue about it in public, and the minutes are there to read. It’s invisible to *us* because it’s dull.

Perhaps that is the better claim: a standard doesn’t hide. It gets boring, and being boring works better than any lock. I say this as someone who spent a summer job resetting the clocks of ticket machines by hand, and who never once asked what I was setting them *to*.', '<p>I can answer your last question, sort of, and I think that the answer helps you. Nobody decides. Several hundred atomic clocks, in laboratories all over the world, each report how far they are from the others. A bureau near Paris computes a weighted average, and <em>that</em> is the time. The part I can’t get over: the average comes out weeks later, as a table of how wrong everybody was. Your phone follows the best available guess. The real thing is only ever known afterwards.</p>
<p>So there is no person to name, but your three decisions are all still there. They have just moved:</p>
<ol><li><strong>Which clocks count.</strong> A steady clock weighs more than a jumpy one. Sensible, but somebody had to define “steady”, and over how many days.</li><li><strong>Whether the sun gets a say.</strong> The Earth turns unevenly, so since 1972 a leap second has been slipped in now and then, 27 of them so far. They break software, so in 2022 the member states resolved to let the gap grow instead, from 2035 at the latest. After two centuries noon is being cut loose from the sky again, and this time by a vote.</li><li><strong>What your wall clock says.</strong> That is still pure politics. Governments change their offset from time to time, now and then with only weeks of notice, and volunteers rush to update the list that every computer reads.</li></ol>
<p>Where I’d push back is “invisible exactly when it succeeds”. To whom? None of this is invisible to the people who run it. They argue about it in public, and the minutes are there to read. It’s invisible to <em>us</em> because it’s dull.</p>
<p>Perhaps that is the better claim: a standard doesn’t hide. It gets boring, and being boring works better than any lock. I say this as someone who spent a summer job resetting the clocks of ticket machines by hand, and who never once asked what I was setting them <em>to</em>.</p>
', 2, 3, '2026-09-15 01:18:44.902+00', NULL, NULL, DEFAULT),
	('01a0b9ec-5be7-77b2-82e3-198c18a91e4a', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0ab73-1179-7a02-92c7-c39aaf181a65', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 12, '\x000000070000000c', 2, 12, 'Thank you, this is exactly the kind of trouble I was hoping for.

- *The need.* I’d only read railway sources, so of course the railway did it. I’ll read about the telegraph’s time signals next and rewrite that paragraph as a question.
- *The three kinds.* They should be told apart. I think the bold claim is true of the second and third, and merely cute for the first.
- *The losing side.* I’ve asked the library for a run of a local newspaper from the 1840s. If somebody wrote an angry letter about the church clock, I’ll give that letter the last word.

Would it be all right to hand in the new version a few days after the deadline if the newspaper is slow? I see the irony.', '<p>Thank you, this is exactly the kind of trouble I was hoping for.</p>
<ul><li><em>The need.</em> I’d only read railway sources, so of course the railway did it. I’ll read about the telegraph’s time signals next and rewrite that paragraph as a question.</li><li><em>The three kinds.</em> They should be told apart. I think the bold claim is true of the second and third, and merely cute for the first.</li><li><em>The losing side.</em> I’ve asked the library for a run of a local newspaper from the 1840s. If somebody wrote an angry letter about the church clock, I’ll give that letter the last word.</li></ul>
<p>Would it be all right to hand in the new version a few days after the deadline if the newspaper is slow? I see the irony.</p>
', 0, 0, '2026-09-19 13:47:50.119+00', NULL, NULL, DEFAULT),
	('01a0ab73-1179-7a02-92c7-c39aaf181a65', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', NULL, '01a05bfb-a0c0-7b53-aa5f-80df58cfb979', 7, '\x00000007', 1, 7, 'A strong draft, Ana: the two clocks earn their place, since they come back at the end with a job to do. Three things to work on before the final version.

First, “first a company needed it” is carrying a lot of weight. Observatories and the telegraph were selling the exact time to customers in the same decades. Did the railways *create* the need, or were they its largest buyer?

Second, your three decisions are not of one kind. Where the line goes is a convention, and any line would do. Whose day is normal is a distribution, because somebody gains. What counts as late is discipline. Your bold sentence treats them alike. Should it?

Third, find one town that argued for years, and tell us what its argument *was*. At present the losing side of your story has no lines to speak.', '<p>A strong draft, Ana: the two clocks earn their place, since they come back at the end with a job to do. Three things to work on before the final version.</p>
<p>First, “first a company needed it” is carrying a lot of weight. Observatories and the telegraph were selling the exact time to customers in the same decades. Did the railways <em>create</em> the need, or were they its largest buyer?</p>
<p>Second, your three decisions are not of one kind. Where the line goes is a convention, and any line would do. Whose day is normal is a distribution, because somebody gains. What counts as late is discipline. Your bold sentence treats them alike. Should it?</p>
<p>Third, find one town that argued for years, and tell us what its argument <em>was</em>. At present the losing side of your story has no lines to speak.</p>
', 1, 1, '2026-09-16 18:20:40.185+00', NULL, NULL, DEFAULT),
	('01a0c0dd-af51-727e-91e8-852c75fa0a87', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0b520-613a-7645-b0c1-7e0eb0dba09d', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 13, '\x0000000a0000000d', 2, 13, 'Not late: you’re the one who changed my ending.

I wrote that the footnotes were the *last* moment when the seam still showed, and you’ve shown that it’s in your pocket, drawn afresh each day. So local noon didn’t lose. It stopped being everybody’s business and became some people’s practice, and the two get along as long as no one insists that only one of them is the time.

That’s a better story than mine, because nobody in it has to be fooled. I’m keeping “for some people the tomatoes and the radio agree”. My grandmother has asked to meet you.', '<p>Not late: you’re the one who changed my ending.</p>
<p>I wrote that the footnotes were the <em>last</em> moment when the seam still showed, and you’ve shown that it’s in your pocket, drawn afresh each day. So local noon didn’t lose. It stopped being everybody’s business and became some people’s practice, and the two get along as long as no one insists that only one of them is the time.</p>
<p>That’s a better story than mine, because nobody in it has to be fooled. I’m keeping “for some people the tomatoes and the radio agree”. My grandmother has asked to meet you.</p>
', 0, 0, '2026-09-20 22:09:08.945+00', NULL, NULL, DEFAULT),
	('01a0b520-613a-7645-b0c1-7e0eb0dba09d', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', NULL, '01a05c34-fd0c-7779-884f-4862ae19e5a3', 10, '\x0000000a', 1, 10, 'Late to this one (sorry, lateness).

I don’t think the seam has closed. My phone keeps both kinds of time, side by side. One app has the bus, which goes by the zone. The other has the prayer times, which go by the sun where I’m standing, so they slide by a minute or so every day and are different again when I visit my aunt two hours up the line. Nobody in my family finds that confusing. We say “after the noon prayer” and “at 1:15” in one sentence.

When we stay in Accra the two come within a quarter of an hour of each other the whole year round, because the city sits almost on the zero meridian. The first time I noticed, it felt as if the place had been set correctly and everywhere else was off. So there’s your accident of history: for some people the tomatoes and the radio agree.', '<p>Late to this one (sorry, lateness).</p>
<p>I don’t think the seam has closed. My phone keeps both kinds of time, side by side. One app has the bus, which goes by the zone. The other has the prayer times, which go by the sun where I’m standing, so they slide by a minute or so every day and are different again when I visit my aunt two hours up the line. Nobody in my family finds that confusing. We say “after the noon prayer” and “at 1:15” in one sentence.</p>
<p>When we stay in Accra the two come within a quarter of an hour of each other the whole year round, because the city sits almost on the zero meridian. The first time I noticed, it felt as if the place had been set correctly and everywhere else was off. So there’s your accident of history: for some people the tomatoes and the radio agree.</p>
', 1, 1, '2026-09-18 15:26:33.274+00', NULL, NULL, DEFAULT),
	('01a21665-b833-745c-b392-21786c2d746e', '01a21665-b3ce-7963-88a3-e09ae7bd0eb8', NULL, '01a05c08-d295-76f2-85c0-e1c2835c0693', 7, '\x00000007', 1, 12, NULL, NULL, 0, 0, '2026-11-26 05:48:14.771+00', NULL, '2026-11-26 05:48:15.3+00', DEFAULT),
	('01a21665-bb1c-747c-b85c-52d6e8d5e00c', '01a21665-ba72-7e54-8103-c4cea2a1c47e', NULL, '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 2, '\x00000002', 1, 2, 'It stays.', '<p>It stays.</p>
', 0, 0, '2026-11-26 05:48:15.516+00', NULL, NULL, DEFAULT),
	('01a21665-b76a-7620-b8b0-a668961715ca', '01a21665-b3ce-7963-88a3-e09ae7bd0eb8', '01a21665-b6e6-7d8f-849c-2f05dac480b9', '01a05c08-d295-76f2-85c0-e1c2835c0693', 6, '\x0000000200000003000000040000000500000006', 5, 6, 'An answer to what is taken back', '<p>An answer to what is taken back</p>
', 0, 0, '2026-11-26 05:48:14.574+00', NULL, NULL, DEFAULT),
	('01a21665-b6e6-7d8f-849c-2f05dac480b9', '01a21665-b3ce-7963-88a3-e09ae7bd0eb8', '01a21665-b50d-7867-8ce7-9a22d09efc4c', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 5, '\x00000002000000030000000400000005', 4, 11, NULL, NULL, 1, 1, '2026-11-26 05:48:14.442+00', NULL, '2026-11-26 05:48:15.14+00', DEFAULT),
	('01a21665-b437-7ade-a5d8-5866e30265ea', '01a21665-b3ce-7963-88a3-e09ae7bd0eb8', NULL, '01a05c08-d295-76f2-85c0-e1c2835c0693', 2, '\x00000002', 1, 2, 'Which was right?', '<p>Which was right?</p>
', 1, 3, '2026-11-26 05:48:13.751+00', NULL, NULL, DEFAULT),
	('01a21665-b490-7a69-a8a1-d95bba0f1f0f', '01a21665-b3ce-7963-88a3-e09ae7bd0eb8', '01a21665-b437-7ade-a5d8-5866e30265ea', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 3, '\x0000000200000003', 2, 3, 'Both, eleven minutes apart. 🐄', '<p>Both, eleven minutes apart. &#x1f404;</p>
', 1, 2, '2026-11-26 05:48:13.841+00', NULL, NULL, DEFAULT),
	('01a21665-b50d-7867-8ce7-9a22d09efc4c', '01a21665-b3ce-7963-88a3-e09ae7bd0eb8', '01a21665-b490-7a69-a8a1-d95bba0f1f0f', '01a05c08-d295-76f2-85c0-e1c2835c0693', 4, '\x000000020000000300000004', 3, 9, 'Zoë’s clock.', '<p>Zoë’s clock.</p>
', 0, 1, '2026-11-26 05:48:13.966+00', '2026-11-26 05:48:15.046+00', NULL, DEFAULT);


--
-- Data for Name: reply_revision; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.reply_revision VALUES
	('01a21665-b50d-7867-8ce7-9a22d09efc4c', 1, 'Zoë’s clock, too: <b>no</b> & yes', '<p>Zoë’s clock, too: no &amp; yes</p>
', '2026-11-26 05:48:13.966+00'),
	('01a21665-b50d-7867-8ce7-9a22d09efc4c', 2, 'Zoë’s clock, too.', '<p>Zoë’s clock, too.</p>
', '2026-11-26 05:48:14.87+00');


--
-- Data for Name: roster; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.roster VALUES
	(true, 1);


--
-- Name: author author_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.author
    ADD CONSTRAINT author_pkey PRIMARY KEY (id);


--
-- Name: flyway_schema_history flyway_schema_history_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.flyway_schema_history
    ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);


--
-- Name: post_participant post_participant_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.post_participant
    ADD CONSTRAINT post_participant_pkey PRIMARY KEY (post_id, author_id);


--
-- Name: post post_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.post
    ADD CONSTRAINT post_pkey PRIMARY KEY (id);


--
-- Name: post_revision post_revision_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.post_revision
    ADD CONSTRAINT post_revision_pkey PRIMARY KEY (post_id, revision);


--
-- Name: reply reply_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reply
    ADD CONSTRAINT reply_pkey PRIMARY KEY (id);


--
-- Name: reply_revision reply_revision_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reply_revision
    ADD CONSTRAINT reply_revision_pkey PRIMARY KEY (reply_id, revision);


--
-- Name: roster roster_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.roster
    ADD CONSTRAINT roster_pkey PRIMARY KEY (only_row);


--
-- Name: author_created; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX author_created ON public.author USING btree (created_at, id);


--
-- Name: author_handle; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX author_handle ON public.author USING btree (handle);


--
-- Name: flyway_schema_history_s_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX flyway_schema_history_s_idx ON public.flyway_schema_history USING btree (success);


--
-- Name: post_active; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX post_active ON public.post USING btree (pinned DESC, last_activity_at DESC, id DESC) WHERE (deleted_at IS NULL);


--
-- Name: post_author; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX post_author ON public.post USING btree (author_id, created_at);


--
-- Name: post_created; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX post_created ON public.post USING btree (created_at, id) WHERE (deleted_at IS NULL);


--
-- Name: post_search; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX post_search ON public.post USING gin (search);


--
-- Name: post_tags; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX post_tags ON public.post USING gin (tags);


--
-- Name: reply_author; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reply_author ON public.reply USING btree (author_id, post_id);


--
-- Name: reply_changes; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX reply_changes ON public.reply USING btree (post_id, sequence);


--
-- Name: reply_newest_first; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX reply_newest_first ON public.reply USING btree (post_id, ((path || '\xffffffff'::bytea)) DESC);


--
-- Name: reply_oldest_first; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX reply_oldest_first ON public.reply USING btree (post_id, path);


--
-- Name: reply_search; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reply_search ON public.reply USING gin (search);


--
-- Name: post post_author_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.post
    ADD CONSTRAINT post_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.author(id);


--
-- Name: post_participant post_participant_author_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.post_participant
    ADD CONSTRAINT post_participant_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.author(id);


--
-- Name: post_participant post_participant_post_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.post_participant
    ADD CONSTRAINT post_participant_post_id_fkey FOREIGN KEY (post_id) REFERENCES public.post(id);


--
-- Name: post_revision post_revision_post_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.post_revision
    ADD CONSTRAINT post_revision_post_id_fkey FOREIGN KEY (post_id) REFERENCES public.post(id);


--
-- Name: reply reply_author_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reply
    ADD CONSTRAINT reply_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.author(id);


--
-- Name: reply reply_parent_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reply
    ADD CONSTRAINT reply_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.reply(id);


--
-- Name: reply reply_post_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reply
    ADD CONSTRAINT reply_post_id_fkey FOREIGN KEY (post_id) REFERENCES public.post(id);


--
-- Name: reply_revision reply_revision_reply_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reply_revision
    ADD CONSTRAINT reply_revision_reply_id_fkey FOREIGN KEY (reply_id) REFERENCES public.reply(id);


--
-- PostgreSQL database dump complete
--


