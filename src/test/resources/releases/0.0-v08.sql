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
-- Name: moment_of_change(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.moment_of_change() RETURNS timestamp with time zone
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(1129270348, extract(epoch FROM clock_timestamp())::integer - 1);
    RETURN date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond';
END
$$;


--
-- Name: search_words(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.search_words(words text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (to_tsvector('simple'::regconfig, COALESCE(words, ''::text)) || to_tsvector('english'::regconfig, COALESCE(words, ''::text)));


--
-- Name: settled_moment(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.settled_moment() RETURNS timestamp with time zone
    LANGUAGE sql
    AS $$
    SELECT date_trunc('milliseconds', least(clock_timestamp(),
        (SELECT to_timestamp(min(objid::bigint)) - interval '1 millisecond' FROM pg_locks
         WHERE locktype = 'advisory' AND classid = 1129270348 AND objsubid = 2
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))))
$$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: audit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit (
    id uuid NOT NULL,
    at timestamp(3) with time zone NOT NULL,
    actor_id uuid NOT NULL,
    action text NOT NULL,
    subject uuid NOT NULL
);


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
-- Name: author_identity; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.author_identity (
    issuer text NOT NULL,
    subject text NOT NULL,
    author_id uuid NOT NULL
);


--
-- Name: contribution; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.contribution (
    id uuid NOT NULL,
    kind text NOT NULL,
    post_id uuid NOT NULL,
    answers uuid,
    author_id uuid NOT NULL,
    created_at timestamp(3) with time zone NOT NULL,
    since timestamp(3) with time zone NOT NULL,
    until timestamp(3) with time zone DEFAULT 'infinity'::timestamp with time zone NOT NULL,
    live boolean NOT NULL,
    words integer NOT NULL,
    tags text[],
    CONSTRAINT contribution_kind_check CHECK ((kind = ANY (ARRAY['post'::text, 'reply'::text])))
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
-- Name: idempotency_key; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.idempotency_key (
    hash bytea NOT NULL,
    author_id uuid,
    request bytea NOT NULL,
    answer bytea NOT NULL,
    created_at timestamp(3) with time zone NOT NULL,
    expires_at timestamp(3) with time zone NOT NULL,
    CONSTRAINT idempotency_key_hash_check CHECK ((octet_length(hash) = 32)),
    CONSTRAINT idempotency_key_request_check CHECK ((octet_length(request) = 32))
);
ALTER TABLE ONLY public.idempotency_key ALTER COLUMN answer SET STORAGE EXTERNAL;


--
-- Name: import_chunk; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.import_chunk (
    job_id uuid NOT NULL,
    ordinal integer NOT NULL,
    bytes bytea NOT NULL
);
ALTER TABLE ONLY public.import_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;


--
-- Name: import_job; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.import_job (
    id uuid NOT NULL,
    author_id uuid NOT NULL,
    format text NOT NULL,
    status text NOT NULL,
    attempts integer NOT NULL,
    size bigint NOT NULL,
    done bigint NOT NULL,
    total bigint,
    authors_added bigint NOT NULL,
    authors_known bigint NOT NULL,
    posts_added bigint NOT NULL,
    posts_known bigint NOT NULL,
    replies_added bigint NOT NULL,
    replies_known bigint NOT NULL,
    revisions_added bigint NOT NULL,
    revisions_known bigint NOT NULL,
    left_out bigint NOT NULL,
    fault_line bigint,
    fault_column bigint,
    fault_detail text,
    created_at timestamp(3) with time zone NOT NULL,
    started_at timestamp(3) with time zone,
    finished_at timestamp(3) with time zone,
    CONSTRAINT import_job_format_check CHECK ((format = ANY (ARRAY['wordpress'::text, 'disqus'::text, 'colloquy'::text]))),
    CONSTRAINT import_job_status_check CHECK ((status = ANY (ARRAY['queued'::text, 'running'::text, 'completed'::text, 'refused'::text, 'failed'::text])))
);


--
-- Name: import_left_out; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.import_left_out (
    job_id uuid NOT NULL,
    ordinal bigint NOT NULL,
    kind text NOT NULL,
    source_id text,
    line bigint NOT NULL,
    reason text NOT NULL
);


--
-- Name: import_source; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.import_source (
    source text NOT NULL,
    kind text NOT NULL,
    source_id text NOT NULL,
    author_id uuid,
    post_id uuid,
    reply_id uuid,
    CONSTRAINT import_source_is_one_thing CHECK ((((kind = 'author'::text) = (author_id IS NOT NULL)) AND ((kind = 'post'::text) = (post_id IS NOT NULL)) AND ((kind = 'comment'::text) = (reply_id IS NOT NULL)))),
    CONSTRAINT import_source_kind_check CHECK ((kind = ANY (ARRAY['author'::text, 'post'::text, 'comment'::text])))
);


--
-- Name: invitation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.invitation (
    hash bytea NOT NULL,
    author_id uuid NOT NULL,
    created_at timestamp(3) with time zone NOT NULL,
    expires_at timestamp(3) with time zone NOT NULL,
    used_at timestamp(3) with time zone,
    CONSTRAINT invitation_hash_check CHECK ((octet_length(hash) = 32))
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
    words integer DEFAULT 0 NOT NULL,
    post_before_view boolean DEFAULT false NOT NULL,
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
-- Name: rate_limit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.rate_limit (
    id text NOT NULL,
    state bytea,
    expires_at bigint
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
    hidden_at timestamp(3) with time zone,
    words integer DEFAULT 0 NOT NULL,
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
-- Name: requirement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.requirement (
    post_id uuid NOT NULL,
    initial_due timestamp(3) with time zone,
    replies_due timestamp(3) with time zone,
    min_posts integer NOT NULL,
    min_replies integer NOT NULL,
    distinct_peers integer NOT NULL,
    exclude_self boolean NOT NULL,
    min_words integer NOT NULL,
    CONSTRAINT requirement_distinct_peers_check CHECK ((distinct_peers >= 0)),
    CONSTRAINT requirement_min_posts_check CHECK ((min_posts >= 0)),
    CONSTRAINT requirement_min_replies_check CHECK ((min_replies >= 0)),
    CONSTRAINT requirement_min_words_check CHECK ((min_words >= 0))
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
-- Name: token; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.token (
    id uuid NOT NULL,
    author_id uuid NOT NULL,
    name text NOT NULL,
    hash bytea NOT NULL,
    scopes text[] NOT NULL,
    created_at timestamp(3) with time zone NOT NULL,
    expires_at timestamp(3) with time zone NOT NULL,
    last_used_at timestamp(3) with time zone,
    revoked_at timestamp(3) with time zone,
    CONSTRAINT token_hash_check CHECK ((octet_length(hash) = 32))
);


--
-- Name: webhook; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.webhook (
    id uuid NOT NULL,
    author_id uuid NOT NULL,
    url text NOT NULL,
    events text[] NOT NULL,
    secret bytea NOT NULL,
    previous_secret bytea,
    previous_until timestamp(3) with time zone,
    active boolean NOT NULL,
    version bigint NOT NULL,
    created_at timestamp(3) with time zone NOT NULL,
    CONSTRAINT webhook_events_check CHECK ((cardinality(events) > 0)),
    CONSTRAINT webhook_previous_secret_check CHECK ((octet_length(previous_secret) = 32)),
    CONSTRAINT webhook_secret_check CHECK ((octet_length(secret) = 32))
);


--
-- Name: webhook_attempt; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.webhook_attempt (
    delivery_id uuid NOT NULL,
    number integer NOT NULL,
    at timestamp(3) with time zone NOT NULL,
    status integer,
    error text,
    duration_ms integer NOT NULL
);


--
-- Name: webhook_delivery; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.webhook_delivery (
    id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    type text NOT NULL,
    post_id uuid,
    reply_id uuid,
    sequence bigint,
    created_at timestamp(3) with time zone NOT NULL,
    state text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    tries integer DEFAULT 0 NOT NULL,
    next_attempt_at timestamp(3) with time zone,
    CONSTRAINT webhook_delivery_check CHECK (((state = 'pending'::text) = (next_attempt_at IS NOT NULL))),
    CONSTRAINT webhook_delivery_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'delivered'::text, 'failed'::text])))
);


--
-- Data for Name: audit; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.audit VALUES
	('01a21659-93fb-7522-b11e-ea2f8a5d7bbc', '2026-11-26 05:34:59.068+00', '01a21659-7e74-71b8-82af-ff51832087a8', 'author-edited', '01a05bfb-7000-72fd-9dbb-66ed51946bd3'),
	('01a21659-94a7-7827-a34d-8ab95330acb2', '2026-11-26 05:34:59.239+00', '01a21659-7e74-71b8-82af-ff51832087a8', 'author-invited', '01a05bfb-7000-72fd-9dbb-66ed51946bd3'),
	('01a21659-984b-7575-a5f2-2b655f3615e6', '2026-11-26 05:35:00.171+00', '01a21659-7e74-71b8-82af-ff51832087a8', 'author-edited', '01a05c08-d295-76f2-85c0-e1c2835c0693'),
	('01a21659-9a0f-747e-a566-c1f004075c3e', '2026-11-26 05:35:00.623+00', '01a21659-7e74-71b8-82af-ff51832087a8', 'author-invited', '01a05c08-d295-76f2-85c0-e1c2835c0693'),
	('01a21659-9e7e-782b-9d63-ee1cad602c2f', '2026-11-26 05:35:01.758+00', '01a21659-7e74-71b8-82af-ff51832087a8', 'author-edited', '01a05bfb-a0c0-7b53-aa5f-80df58cfb979'),
	('01a21659-a169-725d-b3a6-ce426d7b451b', '2026-11-26 05:35:02.505+00', '01a21659-7e74-71b8-82af-ff51832087a8', 'author-invited', '01a05bfb-a0c0-7b53-aa5f-80df58cfb979'),
	('01a21659-a7d2-76d7-924a-ccaaf40a878a', '2026-11-26 05:35:04.146+00', '01a05bfb-a0c0-7b53-aa5f-80df58cfb979', 'reply-hidden', '01a21659-a5eb-7480-a921-42327fa15dd7'),
	('01a21659-a812-7605-849a-2eb72c083f72', '2026-11-26 05:35:04.21+00', '01a05bfb-a0c0-7b53-aa5f-80df58cfb979', 'reply-hidden', '01a21659-a654-7310-a661-a717ef26f535'),
	('01a21659-a83a-78c2-a39b-c53cee4dff0b', '2026-11-26 05:35:04.25+00', '01a05bfb-a0c0-7b53-aa5f-80df58cfb979', 'reply-restored', '01a21659-a654-7310-a661-a717ef26f535'),
	('01a21659-a8e0-7e1b-8535-b9a06530657b', '2026-11-26 05:35:04.416+00', '01a05bfb-a0c0-7b53-aa5f-80df58cfb979', 'post-locked', '01a21659-a86e-7848-8694-bda3883a677f'),
	('01a21659-a9ce-7c16-af2d-c11fc3ce46d8', '2026-11-26 05:35:04.654+00', '01a21659-7e74-71b8-82af-ff51832087a8', 'author-created', '01a21659-a9c6-7ff1-b978-b6b3b66f2a71'),
	('01a21659-aa41-7ebb-a5f1-eabd72fe9eac', '2026-11-26 05:35:04.769+00', '01a21659-7e74-71b8-82af-ff51832087a8', 'author-edited', '01a21659-a9c6-7ff1-b978-b6b3b66f2a71'),
	('01a21659-aa83-77b1-a4fe-13665aaf7007', '2026-11-26 05:35:04.835+00', '01a21659-7e74-71b8-82af-ff51832087a8', 'author-invited', '01a21659-a9c6-7ff1-b978-b6b3b66f2a71'),
	('01a21659-ab66-70a9-956f-9c66a7c8145e', '2026-11-26 05:35:05.062+00', '01a21659-7e74-71b8-82af-ff51832087a8', 'author-erased', '01a21659-a9c6-7ff1-b978-b6b3b66f2a71'),
	('01a21659-aca4-7e5e-89ea-4bcaf3ba2b8a', '2026-11-26 05:35:05.38+00', '01a21659-7e74-71b8-82af-ff51832087a8', 'webhook-created', '01a21659-aca3-706b-919c-ad232c7c022d'),
	('01a21659-ad97-72f9-a954-f7b39e133577', '2026-11-26 05:35:05.623+00', '01a05bfb-a0c0-7b53-aa5f-80df58cfb979', 'requirements-set', '01a21659-a291-7195-b59b-1e8b4c8b6001');


--
-- Data for Name: author; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.author VALUES
	('01a21659-7e74-71b8-82af-ff51832087a8', 'admin', 'Administrator', 'admin', '{}', '2026-11-26 05:34:53.558+00', NULL, 1),
	('01a05bfb-7000-72fd-9dbb-66ed51946bd3', 'ana-reyes', 'Ana Reyes', 'student', '{section-a}', '2026-09-01 08:00:00+00', NULL, 1),
	('01a05bfb-a0c0-7b53-aa5f-80df58cfb979', 'm-halloran', 'Maeve Halloran', 'instructor', '{staff}', '2026-09-01 08:00:12.48+00', NULL, 1),
	('01a05c08-d295-76f2-85c0-e1c2835c0693', 'priya-nair', 'Priya Nair', 'student', '{section-a}', '2026-09-01 08:14:37.205+00', NULL, 1),
	('01a05c34-fd0c-7779-884f-4862ae19e5a3', 'samir-boateng', 'Samir Boateng', 'student', '{section-a}', '2026-09-01 09:02:51.66+00', NULL, 1),
	('01a05cbb-c65b-7442-abea-1e7613ef1297', 'tobias-okafor', 'Tobias Okafor', 'student', '{section-b}', '2026-09-01 11:30:05.019+00', NULL, 1),
	('01a06114-692e-740a-bdd5-7ac54b00de7d', 'hana-kowalski', 'Hana Kowalski', 'student', '{section-b}', '2026-09-02 07:45:22.734+00', NULL, 1),
	('01a0623c-6547-7f1a-8c6c-b739250aa7ae', 'zoe-lindqvist', 'Zoë Lindqvist', 'student', '{section-b}', '2026-09-02 13:08:40.391+00', NULL, 1),
	('01a21659-a9c6-7ff1-b978-b6b3b66f2a71', 'erased-b6b3b66f2a71', 'Erased author', 'student', '{}', '2026-11-26 05:35:04.646+00', '2026-11-26 05:35:05.048+00', 2);


--
-- Data for Name: author_identity; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: contribution; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.contribution VALUES
	('01a0a0aa-23e0-77fb-9466-7521fcf5db9c', 'post', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', NULL, '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-09-14 16:05:00+00', '2026-11-26 05:34:55.938+00', 'infinity', true, 559, '{history-of-science,time}'),
	('01a0a171-16d7-75bc-8ea8-168ca805f6ac', 'reply', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-09-14 19:42:18.327+00', '2026-11-26 05:34:56.041+00', 'infinity', true, 85, NULL),
	('01a0a2a5-1ca6-7ba2-a8e5-62d0e233aef2', 'reply', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a05cbb-c65b-7442-abea-1e7613ef1297', '2026-09-15 01:18:44.902+00', '2026-11-26 05:34:56.041+00', 'infinity', true, 325, NULL),
	('01a0a579-ab94-795a-9c29-6ca22b0ab170', 'reply', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a171-16d7-75bc-8ea8-168ca805f6ac', '01a06114-692e-740a-bdd5-7ac54b00de7d', '2026-09-15 14:30:09.556+00', '2026-11-26 05:34:56.041+00', 'infinity', true, 83, NULL),
	('01a0a635-ae68-7613-8f9d-640a67f32e91', 'reply', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a171-16d7-75bc-8ea8-168ca805f6ac', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-09-15 17:55:31.048+00', '2026-11-26 05:34:56.041+00', 'infinity', true, 87, NULL),
	('01a0a97d-a071-752b-bb43-4169c2307961', 'reply', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a2a5-1ca6-7ba2-a8e5-62d0e233aef2', '01a0623c-6547-7f1a-8c6c-b739250aa7ae', '2026-09-16 09:12:57.713+00', '2026-11-26 05:34:56.041+00', 'infinity', true, 97, NULL),
	('01a0ab73-1179-7a02-92c7-c39aaf181a65', 'reply', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a05bfb-a0c0-7b53-aa5f-80df58cfb979', '2026-09-16 18:20:40.185+00', '2026-11-26 05:34:56.041+00', 'infinity', true, 143, NULL),
	('01a0ac08-171a-7343-bc75-34658b60375b', 'reply', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a579-ab94-795a-9c29-6ca22b0ab170', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-09-16 21:03:26.49+00', '2026-11-26 05:34:56.041+00', 'infinity', true, 81, NULL),
	('01a0acce-662d-7c1f-bba8-3a3960a73343', 'reply', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a2a5-1ca6-7ba2-a8e5-62d0e233aef2', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-09-17 00:40:02.861+00', '2026-11-26 05:34:56.041+00', 'infinity', true, 112, NULL),
	('01a0b520-613a-7645-b0c1-7e0eb0dba09d', 'reply', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a05c34-fd0c-7779-884f-4862ae19e5a3', '2026-09-18 15:26:33.274+00', '2026-11-26 05:34:56.041+00', 'infinity', true, 156, NULL),
	('01a0b625-0935-7808-89ab-fa7f2c7ae0b3', 'reply', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a97d-a071-752b-bb43-4169c2307961', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-09-18 20:11:15.637+00', '2026-11-26 05:34:56.041+00', 'infinity', true, 101, NULL),
	('01a0b9ec-5be7-77b2-82e3-198c18a91e4a', 'reply', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0ab73-1179-7a02-92c7-c39aaf181a65', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-09-19 13:47:50.119+00', '2026-11-26 05:34:56.041+00', 'infinity', true, 128, NULL),
	('01a0c0dd-af51-727e-91e8-852c75fa0a87', 'reply', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0b520-613a-7645-b0c1-7e0eb0dba09d', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-09-20 22:09:08.945+00', '2026-11-26 05:34:56.041+00', 'infinity', true, 101, NULL),
	('01a21659-a32a-7f64-8bba-a21a282cfc40', 'reply', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:02.954+00', '2026-11-26 05:35:02.962+00', 'infinity', true, 5, NULL),
	('01a21659-a38d-7630-b80e-042e8bfd1e6c', 'reply', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a21659-a32a-7f64-8bba-a21a282cfc40', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-11-26 05:35:03.055+00', '2026-11-26 05:35:03.062+00', 'infinity', true, 4, NULL),
	('01a21659-a4ec-7a94-9784-a5d02e6a16e7', 'reply', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a21659-a498-7ff1-9d57-e32e129f73f8', '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:03.405+00', '2026-11-26 05:35:03.414+00', 'infinity', true, 7, NULL),
	('01a21659-a3e1-7512-acac-5d67e369fd04', 'reply', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a21659-a38d-7630-b80e-042e8bfd1e6c', '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:03.138+00', '2026-11-26 05:35:03.229+00', '2026-11-26 05:35:03.887+00', true, 5, NULL),
	('01a21659-a3e1-7512-acac-5d67e369fd04', 'reply', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a21659-a38d-7630-b80e-042e8bfd1e6c', '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:03.138+00', '2026-11-26 05:35:03.887+00', '2026-11-26 05:35:03.954+00', true, 3, NULL),
	('01a21659-a3e1-7512-acac-5d67e369fd04', 'reply', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a21659-a38d-7630-b80e-042e8bfd1e6c', '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:03.138+00', '2026-11-26 05:35:03.954+00', 'infinity', true, 2, NULL),
	('01a21659-a291-7195-b59b-1e8b4c8b6001', 'post', '01a21659-a291-7195-b59b-1e8b4c8b6001', NULL, '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-11-26 05:35:02.801+00', '2026-11-26 05:35:02.845+00', '2026-11-26 05:35:04.013+00', true, 5, '{time,noon}'),
	('01a21659-a291-7195-b59b-1e8b4c8b6001', 'post', '01a21659-a291-7195-b59b-1e8b4c8b6001', NULL, '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-11-26 05:35:02.801+00', '2026-11-26 05:35:04.013+00', 'infinity', true, 5, '{time}'),
	('01a21659-a498-7ff1-9d57-e32e129f73f8', 'reply', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a21659-a3e1-7512-acac-5d67e369fd04', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-11-26 05:35:03.321+00', '2026-11-26 05:35:03.336+00', '2026-11-26 05:35:04.054+00', true, 8, NULL),
	('01a21659-a498-7ff1-9d57-e32e129f73f8', 'reply', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a21659-a3e1-7512-acac-5d67e369fd04', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-11-26 05:35:03.321+00', '2026-11-26 05:35:04.054+00', 'infinity', false, 0, NULL),
	('01a21659-a582-78ff-a4fa-a099986b03f7', 'reply', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:03.554+00', '2026-11-26 05:35:03.561+00', '2026-11-26 05:35:04.101+00', true, 5, NULL),
	('01a21659-a582-78ff-a4fa-a099986b03f7', 'reply', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:03.554+00', '2026-11-26 05:35:04.101+00', 'infinity', false, 0, NULL),
	('01a21659-a5eb-7480-a921-42327fa15dd7', 'reply', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:03.659+00', '2026-11-26 05:35:03.668+00', '2026-11-26 05:35:04.158+00', true, 4, NULL),
	('01a21659-a5eb-7480-a921-42327fa15dd7', 'reply', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:03.659+00', '2026-11-26 05:35:04.158+00', 'infinity', false, 4, NULL),
	('01a21659-a654-7310-a661-a717ef26f535', 'reply', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a21659-a32a-7f64-8bba-a21a282cfc40', '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:03.767+00', '2026-11-26 05:35:03.781+00', '2026-11-26 05:35:04.215+00', true, 4, NULL),
	('01a21659-a654-7310-a661-a717ef26f535', 'reply', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a21659-a32a-7f64-8bba-a21a282cfc40', '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:03.767+00', '2026-11-26 05:35:04.215+00', '2026-11-26 05:35:04.255+00', false, 4, NULL),
	('01a21659-a654-7310-a661-a717ef26f535', 'reply', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a21659-a32a-7f64-8bba-a21a282cfc40', '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:03.767+00', '2026-11-26 05:35:04.255+00', 'infinity', true, 4, NULL),
	('01a21659-a86e-7848-8694-bda3883a677f', 'post', '01a21659-a86e-7848-8694-bda3883a677f', NULL, '01a05bfb-a0c0-7b53-aa5f-80df58cfb979', '2026-11-26 05:35:04.302+00', '2026-11-26 05:35:04.313+00', '2026-11-26 05:35:04.415+00', true, 3, '{}'),
	('01a21659-a86e-7848-8694-bda3883a677f', 'post', '01a21659-a86e-7848-8694-bda3883a677f', NULL, '01a05bfb-a0c0-7b53-aa5f-80df58cfb979', '2026-11-26 05:35:04.302+00', '2026-11-26 05:35:04.415+00', 'infinity', true, 3, '{}'),
	('01a21659-a97e-744e-9425-ac92584b04f9', 'reply', '01a21659-a91e-75db-83cb-8bbd9639ccd0', '01a21659-a91e-75db-83cb-8bbd9639ccd0', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-11-26 05:35:04.574+00', '2026-11-26 05:35:04.583+00', 'infinity', true, 2, NULL),
	('01a21659-a91e-75db-83cb-8bbd9639ccd0', 'post', '01a21659-a91e-75db-83cb-8bbd9639ccd0', NULL, '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:04.478+00', '2026-11-26 05:35:04.493+00', '2026-11-26 05:35:04.618+00', true, 5, '{}'),
	('01a21659-a91e-75db-83cb-8bbd9639ccd0', 'post', '01a21659-a91e-75db-83cb-8bbd9639ccd0', NULL, '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:04.478+00', '2026-11-26 05:35:04.618+00', 'infinity', false, 0, '{}'),
	('01a21659-aaf4-7fdd-a08a-80f6932946fb', 'reply', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a21659-a32a-7f64-8bba-a21a282cfc40', '01a21659-a9c6-7ff1-b978-b6b3b66f2a71', '2026-11-26 05:35:04.949+00', '2026-11-26 05:35:04.954+00', 'infinity', true, 3, NULL),
	('01a21659-ac59-7015-83b5-37ecfb6cd2fb', 'reply', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-11-26 05:35:05.305+00', '2026-11-26 05:35:05.311+00', 'infinity', true, 2, NULL),
	('01a21659-ad02-705d-8bb4-4ba5e0b9f188', 'reply', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-11-26 05:35:05.474+00', '2026-11-26 05:35:05.5+00', 'infinity', true, 3, NULL);


--
-- Data for Name: flyway_schema_history; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.flyway_schema_history VALUES
	(1, '1', 'authors posts and replies', 'SQL', 'db/migration/V1__authors_posts_and_replies.sql', -951277560, 'postgres', '2026-11-26 05:34:47.07736', 77, true),
	(2, '2', 'identity moderation and limits', 'SQL', 'db/migration/V2__identity_moderation_and_limits.sql', 1911797287, 'postgres', '2026-11-26 05:34:47.187079', 32, true),
	(3, '3', 'idempotency keys', 'SQL', 'db/migration/V3__idempotency_keys.sql', 1123743449, 'postgres', '2026-11-26 05:34:47.237076', 14, true),
	(4, '4', 'imports', 'SQL', 'db/migration/V4__imports.sql', -1345533201, 'postgres', '2026-11-26 05:34:47.259486', 81, true),
	(5, '5', 'webhooks', 'SQL', 'db/migration/V5__webhooks.sql', 1386017042, 'postgres', '2026-11-26 05:34:47.350159', 31, true),
	(6, '6', 'contribution', 'SQL', 'db/migration/V6__contribution.sql', -1333721732, 'postgres', '2026-11-26 05:34:47.39043', 23, true),
	(7, '7', 'CountWords', 'JDBC', 'db.migration.V7__CountWords', NULL, 'postgres', '2026-11-26 05:34:47.420573', 4, true),
	(8, '8', 'requirement', 'SQL', 'db/migration/V8__requirement.sql', 945380542, 'postgres', '2026-11-26 05:34:47.434213', 12, true);


--
-- Data for Name: idempotency_key; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.idempotency_key VALUES
	('\xa3381f820f7e5da3bf4b42fc959147004f2f686fb5067847be11d6689715c068', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '\xf97a3e022bb354034450c91248d8108e2144300135a7edfa971742e0cb0cd3f2', '\x39e144fc3ec04414a8b6d6aed7ff657ad131188d5f80a759b62e57c4da564d052a03f13ab6772cee10426becb3a5dbdc1c1d3bc26a25e7d4eb68bb0847f975334e60c05f7a25afee1d641a28c50dd98fb6c32eb66ba840d0aa6336551fe79950a210e01fa81bcaad851b47cb898289af459d628fba4a814fc13ccda90d48fd755517b3e22e56a33ff91cbff4235fe1f903df2a3e577f13e7faab3620ab50fef79581d940aefeb1ed4f02d5f997fc00da8a26af762f7de93fa22ce75647ce5182e10a6deb14d93a7cab30caf3a9cb9dc92b9f2fcea16e66faeedc42e0a19575cbb593044151051944816e3dc160e5facb8d80d5086da5340c2073b518ed251e251f554567e4bd02c50bf95313b69481aa477ef0faf84d5dfb229dcf43bd444d92fb8d18ac78f9f9387f59c6ad46f223ba42aa3f1d2e0b179852afff2a17dfca1b186b382e8e7b6e67ea936729370eff50e4f48e1e67cc71664f34eb28a4cc58963443a470c078914a4a9d6fa569fc5219c809bfeccb151522dfa72f8f3aba9504c1e07ebfa576869cbf17a304d604c4050365696360edcc05730d6e4993396e5acc9c22c78c6704f3a4dddc89cd469f829abf3ccb52a3cafa2df91978dde1e89674ca6049fa890fd166ad1df58dceed4ebdd367b996f11dbc47d2023bfd26983f8b0421a3ca448bf1e9cd67c1ff7c21a73756de4616e00375db1639f6f6ba10cef65378434cad5c5094eb8a0e368428dec5c56ff6eac79aa7aab99032571c21a0bbfe1b2b3076a785084753cfc0fe4eccf58a6475002cc6140619253353cb1001d86f9aa876fcf59f52a9', '2026-11-26 05:35:05.315+00', '2026-11-28 05:35:05.315+00');


--
-- Data for Name: import_chunk; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: import_job; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: import_left_out; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: import_source; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: invitation; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.invitation VALUES
	('\x39b27cc9dc75c28bbaefe0ae9a919e7ff2a1815ff960492869fc3a35aaa0f6e9', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-11-26 05:34:59.241+00', '2026-12-26 05:34:59.241+00', '2026-11-26 05:34:59.631+00'),
	('\x4cc464350c3050d15bf95b1dd95b86693b9e4534bb2c979421cdf8486459c395', '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:00.626+00', '2026-12-26 05:35:00.625+00', '2026-11-26 05:35:00.849+00'),
	('\xe3d652b3b28da6fea42fd90eeed83298d4fde9fa9c2623d2e10b0b71496a0281', '01a05bfb-a0c0-7b53-aa5f-80df58cfb979', '2026-11-26 05:35:02.613+00', '2026-12-26 05:35:02.592+00', '2026-11-26 05:35:02.729+00');


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
', '{history-of-science,time}', 'open', false, 13, 1, 'created', 12, 7, '2026-09-20 22:09:08.945+00', '2026-09-14 16:05:00+00', NULL, NULL, DEFAULT, 559, false),
	('01a21659-a86e-7848-8694-bda3883a677f', '01a05bfb-a0c0-7b53-aa5f-80df58cfb979', 'Read this first', 'No replies here.', '<p>No replies here.</p>
', '{}', 'locked', true, 2, 2, 'locked', 0, 1, '2026-11-26 05:35:04.302+00', '2026-11-26 05:35:04.302+00', NULL, NULL, DEFAULT, 3, false),
	('01a21659-a91e-75db-83cb-8bbd9639ccd0', '01a05c08-d295-76f2-85c0-e1c2835c0693', NULL, NULL, NULL, '{}', 'open', false, 3, 3, 'deleted', 1, 1, '2026-11-26 05:35:04.574+00', '2026-11-26 05:35:04.478+00', NULL, '2026-11-26 05:35:04.612+00', DEFAULT, 0, false),
	('01a21659-a291-7195-b59b-1e8b4c8b6001', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 'Whose noon was it?', 'Two *clocks*, and [a table](https://example.org/).', '<p>Two <em>clocks</em>, and <a href="https://example.org/" rel="nofollow ugc noopener noreferrer">a table</a>.</p>
', '{time}', 'open', false, 20, 12, 'edited', 8, 3, '2026-11-26 05:35:05.474+00', '2026-11-26 05:35:02.801+00', '2026-11-26 05:35:04.007+00', NULL, DEFAULT, 5, false);


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
	('01a21659-a291-7195-b59b-1e8b4c8b6001', '01a05c08-d295-76f2-85c0-e1c2835c0693', 4),
	('01a21659-a86e-7848-8694-bda3883a677f', '01a05bfb-a0c0-7b53-aa5f-80df58cfb979', 1),
	('01a21659-a91e-75db-83cb-8bbd9639ccd0', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 1),
	('01a21659-a291-7195-b59b-1e8b4c8b6001', '01a21659-a9c6-7ff1-b978-b6b3b66f2a71', 1),
	('01a21659-a291-7195-b59b-1e8b4c8b6001', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 4);


--
-- Data for Name: post_revision; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.post_revision VALUES
	('01a21659-a291-7195-b59b-1e8b4c8b6001', 1, 'Whose noon?', 'Two *clocks*, and [a table](https://example.org/).', '<p>Two <em>clocks</em>, and <a href="https://example.org/" rel="nofollow ugc noopener noreferrer">a table</a>.</p>
', '2026-11-26 05:35:02.801+00');


--
-- Data for Name: rate_limit; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.rate_limit VALUES
	('writes 01a21659-7e74-71b8-82af-ff51832087a8', '\x00000001000000010000000100000001000000000000007800000000000000780000000df84758000000000000000078008000000000000000000000000003000000010000000318eb8189d1f0da800000000000000074000000065ec8780000000001000000000000000b', 1795671367142),
	('writes 01a05bfb-7000-72fd-9dbb-66ed51946bd3', '\x00000001000000010000000100000001000000000000007800000000000000780000000df84758000000000000000078008000000000000000000000000003000000010000000318eb8189d7111c000000000000000073000000052b391e0000000001000000000000000a', 1795671367771),
	('writes 01a05bfb-a0c0-7b53-aa5f-80df58cfb979', '\x00000001000000010000000100000001000000000000007800000000000000780000000df84758000000000000000078008000000000000000000000000003000000010000000318eb8189e07bff8000000000000000740000000d5aec2400000000010000000000000006', 1795671367136),
	('failed 127.0.0.1', '\x00000001000000010000000100000001000000000000003c000000000000003c0000000df8475800000000000000003c008000000000000000000000000003000000010000000318eb818b164f2f00000000000000003a0000000402645900000000010000000000000002', 1795671372525),
	('writes 01a05c08-d295-76f2-85c0-e1c2835c0693', '\x00000001000000010000000100000001000000000000007800000000000000780000000df84758000000000000000078008000000000000000000000000003000000010000000318eb8189a47665c000000000000000700000000486b6dc0000000001000000000000000b', 1795671368445),
	('writes 127.0.0.1', '\x00000001000000010000000100000001000000000000007800000000000000780000000df84758000000000000000078008000000000000000000000000003000000010000000318eb8189b404f10000000000000000770000000000000000000000010000000000000004', 1795671365368),
	('writes 01a21659-a9c6-7ff1-b978-b6b3b66f2a71', '\x00000001000000010000000100000001000000000000007800000000000000780000000df84758000000000000000078008000000000000000000000000003000000010000000318eb8189b88c9c0000000000000000770000000000000000000000010000000000000001', 1795671365444);


--
-- Data for Name: reply; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.reply VALUES
	('01a0a635-ae68-7613-8f9d-640a67f32e91', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a171-16d7-75bc-8ea8-168ca805f6ac', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 5, '\x0000000200000005', 2, 5, 'You’re right about *treaty*. I wanted a word that says “somebody wrote this” and picked one that also says “everybody signed it”. I’ll look for another. “Terms”, maybe, as in terms and conditions: written by one side, accepted by turning up.

On your second point I’d hold my ground. I don’t need the standard to be unfair, only to have been *chosen*. A choice can be good for nearly everyone and still be worth remembering as a choice, because “nearly” is where the next argument will start.', '<p>You’re right about <em>treaty</em>. I wanted a word that says “somebody wrote this” and picked one that also says “everybody signed it”. I’ll look for another. “Terms”, maybe, as in terms and conditions: written by one side, accepted by turning up.</p>
<p>On your second point I’d hold my ground. I don’t need the standard to be unfair, only to have been <em>chosen</em>. A choice can be good for nearly everyone and still be worth remembering as a choice, because “nearly” is where the next argument will start.</p>
', 0, 0, '2026-09-15 17:55:31.048+00', NULL, NULL, DEFAULT, NULL, 87),
	('01a0a97d-a071-752b-bb43-4169c2307961', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a2a5-1ca6-7ba2-a8e5-62d0e233aef2', '01a0623c-6547-7f1a-8c6c-b739250aa7ae', 6, '\x0000000300000006', 2, 6, '“A table of how wrong everybody was” is going on my wall.

It reminds me of an orchestra tuning. We take our note from the oboe, and not because oboes are truthful: an oboe is just hard to adjust and easy to hear. The one who bends least becomes the reference. With your clocks it is at least an average, so everyone bends a little. But you only get to bend the average if you own an atomic clock. Does a country without such a lab have a time of its own, or does it rent one?', '<p>“A table of how wrong everybody was” is going on my wall.</p>
<p>It reminds me of an orchestra tuning. We take our note from the oboe, and not because oboes are truthful: an oboe is just hard to adjust and easy to hear. The one who bends least becomes the reference. With your clocks it is at least an average, so everyone bends a little. But you only get to bend the average if you own an atomic clock. Does a country without such a lab have a time of its own, or does it rent one?</p>
', 1, 1, '2026-09-16 09:12:57.713+00', NULL, NULL, DEFAULT, NULL, 97),
	('01a0ac08-171a-7343-bc75-34658b60375b', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a579-ab94-795a-9c29-6ca22b0ab170', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 8, '\x000000020000000400000008', 3, 8, 'This is better than anything in my essay. May I use it, with credit to you and the herd? 🐄

What I take from it is that the difference never went away. Someone still pays it, a few minutes a day, and from the station platform you can’t see who. My grandmother pays it by keeping a second clock. You pay it in mornings. I’d have called that “resistance” last week. “Steps” is a kinder word, and I think a truer one.', '<p>This is better than anything in my essay. May I use it, with credit to you and the herd? &#x1f404;</p>
<p>What I take from it is that the difference never went away. Someone still pays it, a few minutes a day, and from the station platform you can’t see who. My grandmother pays it by keeping a second clock. You pay it in mornings. I’d have called that “resistance” last week. “Steps” is a kinder word, and I think a truer one.</p>
', 0, 0, '2026-09-16 21:03:26.49+00', NULL, NULL, DEFAULT, NULL, 81),
	('01a0acce-662d-7c1f-bba8-3a3960a73343', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a2a5-1ca6-7ba2-a8e5-62d0e233aef2', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 9, '\x0000000300000009', 2, 9, 'I read this twice, and then read half of it aloud to my roommate. I had pictured one perfect clock in a basement. That it’s a *conversation*, settled after the fact, makes me trust it more and understand my own phone less.

“To whom?” is a fair hit. I’ll make the sentence say who stops seeing it. I’m not ready to swap hidden for boring, though, since boring is also something that people can arrange: minutes that are public, three hundred pages long, and in a language of their own are open in the way the ocean is open.

Did you ever find out what you were setting the ticket machines to?', '<p>I read this twice, and then read half of it aloud to my roommate. I had pictured one perfect clock in a basement. That it’s a <em>conversation</em>, settled after the fact, makes me trust it more and understand my own phone less.</p>
<p>“To whom?” is a fair hit. I’ll make the sentence say who stops seeing it. I’m not ready to swap hidden for boring, though, since boring is also something that people can arrange: minutes that are public, three hundred pages long, and in a language of their own are open in the way the ocean is open.</p>
<p>Did you ever find out what you were setting the ticket machines to?</p>
', 0, 0, '2026-09-17 00:40:02.861+00', NULL, NULL, DEFAULT, NULL, 112),
	('01a0b625-0935-7808-89ab-fa7f2c7ae0b3', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a97d-a071-752b-bb43-4169c2307961', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 11, '\x00000003000000060000000b', 3, 11, '“The one who bends least becomes the reference” explains the railways, too. A town could move its clock by ten minutes. A timetable for a hundred stations could not.

Rent is a good word for it. As far as I can tell, a country without a lab takes its time from a neighbour or from satellites, and it’s free, until the day somebody wants it not to be. I don’t know whether that has ever been tested. I’d like to find out before the final draft, and I’d like to hear you on who decided which A the oboe should play.', '<p>“The one who bends least becomes the reference” explains the railways, too. A town could move its clock by ten minutes. A timetable for a hundred stations could not.</p>
<p>Rent is a good word for it. As far as I can tell, a country without a lab takes its time from a neighbour or from satellites, and it’s free, until the day somebody wants it not to be. I don’t know whether that has ever been tested. I’d like to find out before the final draft, and I’d like to hear you on who decided which A the oboe should play.</p>
', 0, 0, '2026-09-18 20:11:15.637+00', NULL, NULL, DEFAULT, NULL, 101),
	('01a0b9ec-5be7-77b2-82e3-198c18a91e4a', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0ab73-1179-7a02-92c7-c39aaf181a65', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 12, '\x000000070000000c', 2, 12, 'Thank you, this is exactly the kind of trouble I was hoping for.

- *The need.* I’d only read railway sources, so of course the railway did it. I’ll read about the telegraph’s time signals next and rewrite that paragraph as a question.
- *The three kinds.* They should be told apart. I think the bold claim is true of the second and third, and merely cute for the first.
- *The losing side.* I’ve asked the library for a run of a local newspaper from the 1840s. If somebody wrote an angry letter about the church clock, I’ll give that letter the last word.

Would it be all right to hand in the new version a few days after the deadline if the newspaper is slow? I see the irony.', '<p>Thank you, this is exactly the kind of trouble I was hoping for.</p>
<ul><li><em>The need.</em> I’d only read railway sources, so of course the railway did it. I’ll read about the telegraph’s time signals next and rewrite that paragraph as a question.</li><li><em>The three kinds.</em> They should be told apart. I think the bold claim is true of the second and third, and merely cute for the first.</li><li><em>The losing side.</em> I’ve asked the library for a run of a local newspaper from the 1840s. If somebody wrote an angry letter about the church clock, I’ll give that letter the last word.</li></ul>
<p>Would it be all right to hand in the new version a few days after the deadline if the newspaper is slow? I see the irony.</p>
', 0, 0, '2026-09-19 13:47:50.119+00', NULL, NULL, DEFAULT, NULL, 128),
	('01a0c0dd-af51-727e-91e8-852c75fa0a87', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0b520-613a-7645-b0c1-7e0eb0dba09d', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 13, '\x0000000a0000000d', 2, 13, 'Not late: you’re the one who changed my ending.

I wrote that the footnotes were the *last* moment when the seam still showed, and you’ve shown that it’s in your pocket, drawn afresh each day. So local noon didn’t lose. It stopped being everybody’s business and became some people’s practice, and the two get along as long as no one insists that only one of them is the time.

That’s a better story than mine, because nobody in it has to be fooled. I’m keeping “for some people the tomatoes and the radio agree”. My grandmother has asked to meet you.', '<p>Not late: you’re the one who changed my ending.</p>
<p>I wrote that the footnotes were the <em>last</em> moment when the seam still showed, and you’ve shown that it’s in your pocket, drawn afresh each day. So local noon didn’t lose. It stopped being everybody’s business and became some people’s practice, and the two get along as long as no one insists that only one of them is the time.</p>
<p>That’s a better story than mine, because nobody in it has to be fooled. I’m keeping “for some people the tomatoes and the radio agree”. My grandmother has asked to meet you.</p>
', 0, 0, '2026-09-20 22:09:08.945+00', NULL, NULL, DEFAULT, NULL, 101),
	('01a0b520-613a-7645-b0c1-7e0eb0dba09d', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', NULL, '01a05c34-fd0c-7779-884f-4862ae19e5a3', 10, '\x0000000a', 1, 10, 'Late to this one (sorry, lateness).

I don’t think the seam has closed. My phone keeps both kinds of time, side by side. One app has the bus, which goes by the zone. The other has the prayer times, which go by the sun where I’m standing, so they slide by a minute or so every day and are different again when I visit my aunt two hours up the line. Nobody in my family finds that confusing. We say “after the noon prayer” and “at 1:15” in one sentence.

When we stay in Accra the two come within a quarter of an hour of each other the whole year round, because the city sits almost on the zero meridian. The first time I noticed, it felt as if the place had been set correctly and everywhere else was off. So there’s your accident of history: for some people the tomatoes and the radio agree.', '<p>Late to this one (sorry, lateness).</p>
<p>I don’t think the seam has closed. My phone keeps both kinds of time, side by side. One app has the bus, which goes by the zone. The other has the prayer times, which go by the sun where I’m standing, so they slide by a minute or so every day and are different again when I visit my aunt two hours up the line. Nobody in my family finds that confusing. We say “after the noon prayer” and “at 1:15” in one sentence.</p>
<p>When we stay in Accra the two come within a quarter of an hour of each other the whole year round, because the city sits almost on the zero meridian. The first time I noticed, it felt as if the place had been set correctly and everywhere else was off. So there’s your accident of history: for some people the tomatoes and the radio agree.</p>
', 1, 1, '2026-09-18 15:26:33.274+00', NULL, NULL, DEFAULT, NULL, 156),
	('01a0ab73-1179-7a02-92c7-c39aaf181a65', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', NULL, '01a05bfb-a0c0-7b53-aa5f-80df58cfb979', 7, '\x00000007', 1, 7, 'A strong draft, Ana: the two clocks earn their place, since they come back at the end with a job to do. Three things to work on before the final version.

First, “first a company needed it” is carrying a lot of weight. Observatories and the telegraph were selling the exact time to customers in the same decades. Did the railways *create* the need, or were they its largest buyer?

Second, your three decisions are not of one kind. Where the line goes is a convention, and any line would do. Whose day is normal is a distribution, because somebody gains. What counts as late is discipline. Your bold sentence treats them alike. Should it?

Third, find one town that argued for years, and tell us what its argument *was*. At present the losing side of your story has no lines to speak.', '<p>A strong draft, Ana: the two clocks earn their place, since they come back at the end with a job to do. Three things to work on before the final version.</p>
<p>First, “first a company needed it” is carrying a lot of weight. Observatories and the telegraph were selling the exact time to customers in the same decades. Did the railways <em>create</em> the need, or were they its largest buyer?</p>
<p>Second, your three decisions are not of one kind. Where the line goes is a convention, and any line would do. Whose day is normal is a distribution, because somebody gains. What counts as late is discipline. Your bold sentence treats them alike. Should it?</p>
<p>Third, find one town that argued for years, and tell us what its argument <em>was</em>. At present the losing side of your story has no lines to speak.</p>
', 1, 1, '2026-09-16 18:20:40.185+00', NULL, NULL, DEFAULT, NULL, 143),
	('01a0a579-ab94-795a-9c29-6ca22b0ab170', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a171-16d7-75bc-8ea8-168ca805f6ac', '01a06114-692e-740a-bdd5-7ac54b00de7d', 4, '\x0000000200000004', 2, 4, 'Neither word fits what I know, which is cows. Ours were never told about summer time. Twice a year we shift milking by a few minutes a day, for about a week, until the herd and the milk lorry agree again.

So no, nobody asked us. But it isn’t a takeover either, because the change only holds if someone at the bottom quietly does the work of absorbing it. It’s more like a tide. You can’t argue with it, so you build steps.', '<p>Neither word fits what I know, which is cows. Ours were never told about summer time. Twice a year we shift milking by a few minutes a day, for about a week, until the herd and the milk lorry agree again.</p>
<p>So no, nobody asked us. But it isn’t a takeover either, because the change only holds if someone at the bottom quietly does the work of absorbing it. It’s more like a tide. You can’t argue with it, so you build steps.</p>
', 1, 1, '2026-09-15 14:30:09.556+00', NULL, NULL, DEFAULT, NULL, 83),
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
', 2, 3, '2026-09-15 01:18:44.902+00', NULL, NULL, DEFAULT, NULL, 325),
	('01a0a171-16d7-75bc-8ea8-168ca805f6ac', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', NULL, '01a05c08-d295-76f2-85c0-e1c2835c0693', 2, '\x00000002', 1, 2, 'I enjoyed this, and I’m not convinced by *treaty*. At a treaty both sides sit at the table. Most of those towns weren’t asked: a timetable was nailed to a station wall and that was that. Isn’t “takeover” nearer?

A second worry. Your argument seems to need the standard to be a bit unfair, and I wonder if it survives a standard that is simply good for nearly everyone. Local noon never fed anybody. Missing the only train of the day did cost people something.', '<p>I enjoyed this, and I’m not convinced by <em>treaty</em>. At a treaty both sides sit at the table. Most of those towns weren’t asked: a timetable was nailed to a station wall and that was that. Isn’t “takeover” nearer?</p>
<p>A second worry. Your argument seems to need the standard to be a bit unfair, and I wonder if it survives a standard that is simply good for nearly everyone. Local noon never fed anybody. Missing the only train of the day did cost people something.</p>
', 2, 3, '2026-09-14 19:42:18.327+00', NULL, NULL, DEFAULT, NULL, 85),
	('01a21659-a582-78ff-a4fa-a099986b03f7', '01a21659-a291-7195-b59b-1e8b4c8b6001', NULL, '01a05c08-d295-76f2-85c0-e1c2835c0693', 7, '\x00000007', 1, 14, NULL, NULL, 0, 0, '2026-11-26 05:35:03.554+00', NULL, '2026-11-26 05:35:04.094+00', DEFAULT, NULL, 0),
	('01a21659-a498-7ff1-9d57-e32e129f73f8', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a21659-a3e1-7512-acac-5d67e369fd04', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 5, '\x00000002000000030000000400000005', 4, 13, NULL, NULL, 1, 1, '2026-11-26 05:35:03.321+00', NULL, '2026-11-26 05:35:04.042+00', DEFAULT, NULL, 0),
	('01a21659-a4ec-7a94-9784-a5d02e6a16e7', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a21659-a498-7ff1-9d57-e32e129f73f8', '01a05c08-d295-76f2-85c0-e1c2835c0693', 6, '\x0000000200000003000000040000000500000006', 5, 6, 'An answer to what is taken back', '<p>An answer to what is taken back</p>
', 0, 0, '2026-11-26 05:35:03.405+00', NULL, NULL, DEFAULT, NULL, 7),
	('01a21659-ac59-7015-83b5-37ecfb6cd2fb', '01a21659-a291-7195-b59b-1e8b4c8b6001', NULL, '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 19, '\x00000013', 1, 19, 'Said once.', '<p>Said once.</p>
', 0, 0, '2026-11-26 05:35:05.305+00', NULL, NULL, DEFAULT, NULL, 2),
	('01a21659-a654-7310-a661-a717ef26f535', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a21659-a32a-7f64-8bba-a21a282cfc40', '01a05c08-d295-76f2-85c0-e1c2835c0693', 9, '\x0000000200000009', 2, 17, 'Words that were hidden', '<p>Words that were hidden</p>
', 0, 0, '2026-11-26 05:35:03.767+00', NULL, NULL, DEFAULT, NULL, 4),
	('01a21659-ad02-705d-8bb4-4ba5e0b9f188', '01a21659-a291-7195-b59b-1e8b4c8b6001', NULL, '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 20, '\x00000014', 1, 20, 'Told to nobody', '<p>Told to nobody</p>
', 0, 0, '2026-11-26 05:35:05.474+00', NULL, NULL, DEFAULT, NULL, 3),
	('01a21659-a38d-7630-b80e-042e8bfd1e6c', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a21659-a32a-7f64-8bba-a21a282cfc40', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 3, '\x0000000200000003', 2, 3, 'Both, eleven minutes apart. 🐄', '<p>Both, eleven minutes apart. &#x1f404;</p>
', 1, 2, '2026-11-26 05:35:03.055+00', NULL, NULL, DEFAULT, NULL, 4),
	('01a21659-a3e1-7512-acac-5d67e369fd04', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a21659-a38d-7630-b80e-042e8bfd1e6c', '01a05c08-d295-76f2-85c0-e1c2835c0693', 4, '\x000000020000000300000004', 3, 11, 'Zoë’s clock.', '<p>Zoë’s clock.</p>
', 0, 1, '2026-11-26 05:35:03.138+00', '2026-11-26 05:35:03.948+00', NULL, DEFAULT, NULL, 2),
	('01a21659-a5eb-7480-a921-42327fa15dd7', '01a21659-a291-7195-b59b-1e8b4c8b6001', NULL, '01a05c08-d295-76f2-85c0-e1c2835c0693', 8, '\x00000008', 1, 15, 'Words that are hidden', '<p>Words that are hidden</p>
', 0, 0, '2026-11-26 05:35:03.659+00', NULL, NULL, DEFAULT, '2026-11-26 05:35:04.144+00', 4),
	('01a21659-a97e-744e-9425-ac92584b04f9', '01a21659-a91e-75db-83cb-8bbd9639ccd0', NULL, '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 2, '\x00000002', 1, 2, 'It stays.', '<p>It stays.</p>
', 0, 0, '2026-11-26 05:35:04.574+00', NULL, NULL, DEFAULT, NULL, 2),
	('01a21659-aaf4-7fdd-a08a-80f6932946fb', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a21659-a32a-7f64-8bba-a21a282cfc40', '01a21659-a9c6-7ff1-b978-b6b3b66f2a71', 18, '\x0000000200000012', 2, 18, 'Said before leaving', '<p>Said before leaving</p>
', 0, 0, '2026-11-26 05:35:04.949+00', NULL, NULL, DEFAULT, NULL, 3),
	('01a21659-a32a-7f64-8bba-a21a282cfc40', '01a21659-a291-7195-b59b-1e8b4c8b6001', NULL, '01a05c08-d295-76f2-85c0-e1c2835c0693', 2, '\x00000002', 1, 2, 'Which was right? @ana-reyes', '<p>Which was right? &#64;ana-reyes</p>
', 3, 5, '2026-11-26 05:35:02.954+00', NULL, NULL, DEFAULT, NULL, 5);


--
-- Data for Name: reply_revision; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.reply_revision VALUES
	('01a21659-a3e1-7512-acac-5d67e369fd04', 1, 'Zoë’s clock, too: <b>no</b> & yes', '<p>Zoë’s clock, too: no &amp; yes</p>
', '2026-11-26 05:35:03.138+00'),
	('01a21659-a3e1-7512-acac-5d67e369fd04', 2, 'Zoë’s clock, too.', '<p>Zoë’s clock, too.</p>
', '2026-11-26 05:35:03.882+00');


--
-- Data for Name: requirement; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.requirement VALUES
	('01a21659-a291-7195-b59b-1e8b4c8b6001', NULL, '2027-01-01 00:00:00+00', 0, 2, 1, false, 0);


--
-- Data for Name: roster; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.roster VALUES
	(true, 2);


--
-- Data for Name: token; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.token VALUES
	('01a21659-7f2e-70e5-a5b0-7ff31b6608c1', '01a21659-7e74-71b8-82af-ff51832087a8', 'first start', '\x38f5518fd7fdcdd7bab410d32b1d3549275ef318ce246d3e602f43735b2b63a8', '{read,write,moderate,participation,admin}', '2026-11-26 05:34:53.742+00', '2027-02-24 05:34:53.742+00', NULL, NULL),
	('01a21659-96a0-77b0-b435-e392687381f7', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 'invitation', '\x3e98d9f33fabd21aef77cb54ba1d71a890e53116bbed140e503907bed708260d', '{read,write}', '2026-11-26 05:34:59.744+00', '2027-02-24 05:34:59.744+00', NULL, NULL),
	('01a21659-9af6-7e91-ba77-13a81aff4998', '01a05c08-d295-76f2-85c0-e1c2835c0693', 'invitation', '\x2997ecd096b4b8b51e9325549e4c8fc1ee67e93e326858c30006b19e8e236783', '{read,write}', '2026-11-26 05:35:00.854+00', '2027-02-24 05:35:00.854+00', NULL, NULL),
	('01a21659-a254-7ee9-ad65-cbf9d697b31d', '01a05bfb-a0c0-7b53-aa5f-80df58cfb979', 'invitation', '\xbb137a52fcab8935dc490a9daff5e9087b976d3ce44f9f48bdb95e1f8bc15806', '{read,write,moderate,participation}', '2026-11-26 05:35:02.74+00', '2027-02-24 05:35:02.74+00', NULL, NULL),
	('01a21659-ab97-7110-9a51-29fc73368a94', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 'a script', '\xe45130efdca3010de8df930b0ff492908554ddd4116458b8ef45ed3ce09327ee', '{read}', '2026-11-26 05:35:05.111+00', '2027-02-24 05:35:05.111+00', NULL, '2026-11-26 05:35:05.221+00');


--
-- Data for Name: webhook; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.webhook VALUES
	('01a21659-aca3-706b-919c-ad232c7c022d', '01a21659-7e74-71b8-82af-ff51832087a8', 'https://hooks.invalid/', '{reply.created}', '\x53bc5888fc2e660fa0a9ced6b42f344b142c6360f07191ceb977db21fcc50a46', NULL, NULL, true, 1, '2026-11-26 05:35:05.379+00');


--
-- Data for Name: webhook_attempt; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.webhook_attempt VALUES
	('01a21659-ad0e-7bae-99b0-c0a6d2e09749', 1, '2026-11-26 05:35:05.6+00', NULL, 'host-not-found', 6),
	('01a21659-ad0e-7bae-99b0-c0a6d2e09749', 2, '2026-11-26 05:35:11.183+00', NULL, 'host-not-found', 0);


--
-- Data for Name: webhook_delivery; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.webhook_delivery VALUES
	('01a21659-ad0e-7bae-99b0-c0a6d2e09749', '01a21659-aca3-706b-919c-ad232c7c022d', 'reply.created', '01a21659-a291-7195-b59b-1e8b4c8b6001', '01a21659-ad02-705d-8bb4-4ba5e0b9f188', 20, '2026-11-26 05:35:05.486+00', 'pending', 2, 2, '2026-11-26 05:40:54.298+00');


--
-- Name: audit audit_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit
    ADD CONSTRAINT audit_pkey PRIMARY KEY (id);


--
-- Name: author_identity author_identity_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.author_identity
    ADD CONSTRAINT author_identity_pkey PRIMARY KEY (issuer, subject);


--
-- Name: author author_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.author
    ADD CONSTRAINT author_pkey PRIMARY KEY (id);


--
-- Name: contribution contribution_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contribution
    ADD CONSTRAINT contribution_pkey PRIMARY KEY (id, since);


--
-- Name: flyway_schema_history flyway_schema_history_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.flyway_schema_history
    ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);


--
-- Name: idempotency_key idempotency_key_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.idempotency_key
    ADD CONSTRAINT idempotency_key_pkey PRIMARY KEY (hash);


--
-- Name: import_chunk import_chunk_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.import_chunk
    ADD CONSTRAINT import_chunk_pkey PRIMARY KEY (job_id, ordinal);


--
-- Name: import_job import_job_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.import_job
    ADD CONSTRAINT import_job_pkey PRIMARY KEY (id);


--
-- Name: import_left_out import_left_out_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.import_left_out
    ADD CONSTRAINT import_left_out_pkey PRIMARY KEY (job_id, ordinal);


--
-- Name: import_source import_source_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.import_source
    ADD CONSTRAINT import_source_pkey PRIMARY KEY (source, kind, source_id);


--
-- Name: invitation invitation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_pkey PRIMARY KEY (hash);


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
-- Name: rate_limit rate_limit_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rate_limit
    ADD CONSTRAINT rate_limit_pkey PRIMARY KEY (id);


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
-- Name: requirement requirement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.requirement
    ADD CONSTRAINT requirement_pkey PRIMARY KEY (post_id);


--
-- Name: roster roster_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.roster
    ADD CONSTRAINT roster_pkey PRIMARY KEY (only_row);


--
-- Name: token token_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.token
    ADD CONSTRAINT token_pkey PRIMARY KEY (id);


--
-- Name: webhook_attempt webhook_attempt_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhook_attempt
    ADD CONSTRAINT webhook_attempt_pkey PRIMARY KEY (delivery_id, number);


--
-- Name: webhook_delivery webhook_delivery_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhook_delivery
    ADD CONSTRAINT webhook_delivery_pkey PRIMARY KEY (id);


--
-- Name: webhook webhook_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhook
    ADD CONSTRAINT webhook_pkey PRIMARY KEY (id);


--
-- Name: audit_actor; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_actor ON public.audit USING btree (actor_id);


--
-- Name: audit_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_at ON public.audit USING btree (at, id);


--
-- Name: audit_subject; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_subject ON public.audit USING btree (subject);


--
-- Name: author_created; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX author_created ON public.author USING btree (created_at, id);


--
-- Name: author_handle; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX author_handle ON public.author USING btree (handle);


--
-- Name: author_identity_author; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX author_identity_author ON public.author_identity USING btree (author_id);


--
-- Name: contribution_answers; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX contribution_answers ON public.contribution USING btree (post_id, answers);


--
-- Name: contribution_author; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX contribution_author ON public.contribution USING btree (author_id, created_at);


--
-- Name: flyway_schema_history_s_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX flyway_schema_history_s_idx ON public.flyway_schema_history USING btree (success);


--
-- Name: idempotency_key_author; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idempotency_key_author ON public.idempotency_key USING btree (author_id);


--
-- Name: idempotency_key_expires; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idempotency_key_expires ON public.idempotency_key USING btree (expires_at);


--
-- Name: import_job_author; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX import_job_author ON public.import_job USING btree (author_id, created_at);


--
-- Name: import_job_created; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX import_job_created ON public.import_job USING btree (created_at, id);


--
-- Name: import_job_unfinished; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX import_job_unfinished ON public.import_job USING btree (created_at, id) WHERE (status = ANY (ARRAY['queued'::text, 'running'::text]));


--
-- Name: import_source_author; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX import_source_author ON public.import_source USING btree (author_id) WHERE (author_id IS NOT NULL);


--
-- Name: invitation_author; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invitation_author ON public.invitation USING btree (author_id);


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
-- Name: token_author; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX token_author ON public.token USING btree (author_id, created_at);


--
-- Name: token_hash; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX token_hash ON public.token USING btree (hash);


--
-- Name: webhook_author; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX webhook_author ON public.webhook USING btree (author_id);


--
-- Name: webhook_delivery_created_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX webhook_delivery_created_at ON public.webhook_delivery USING btree (created_at);


--
-- Name: webhook_delivery_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX webhook_delivery_due ON public.webhook_delivery USING btree (webhook_id, next_attempt_at, id) WHERE (state = 'pending'::text);


--
-- Name: webhook_delivery_log; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX webhook_delivery_log ON public.webhook_delivery USING btree (webhook_id, id);


--
-- Name: audit audit_actor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit
    ADD CONSTRAINT audit_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES public.author(id);


--
-- Name: author_identity author_identity_author_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.author_identity
    ADD CONSTRAINT author_identity_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.author(id);


--
-- Name: contribution contribution_author_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contribution
    ADD CONSTRAINT contribution_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.author(id);


--
-- Name: contribution contribution_post_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contribution
    ADD CONSTRAINT contribution_post_id_fkey FOREIGN KEY (post_id) REFERENCES public.post(id);


--
-- Name: idempotency_key idempotency_key_author_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.idempotency_key
    ADD CONSTRAINT idempotency_key_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.author(id);


--
-- Name: import_chunk import_chunk_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.import_chunk
    ADD CONSTRAINT import_chunk_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.import_job(id);


--
-- Name: import_job import_job_author_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.import_job
    ADD CONSTRAINT import_job_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.author(id);


--
-- Name: import_left_out import_left_out_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.import_left_out
    ADD CONSTRAINT import_left_out_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.import_job(id);


--
-- Name: import_source import_source_author_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.import_source
    ADD CONSTRAINT import_source_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.author(id);


--
-- Name: import_source import_source_post_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.import_source
    ADD CONSTRAINT import_source_post_id_fkey FOREIGN KEY (post_id) REFERENCES public.post(id);


--
-- Name: import_source import_source_reply_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.import_source
    ADD CONSTRAINT import_source_reply_id_fkey FOREIGN KEY (reply_id) REFERENCES public.reply(id);


--
-- Name: invitation invitation_author_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.author(id);


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
-- Name: requirement requirement_post_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.requirement
    ADD CONSTRAINT requirement_post_id_fkey FOREIGN KEY (post_id) REFERENCES public.post(id);


--
-- Name: token token_author_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.token
    ADD CONSTRAINT token_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.author(id);


--
-- Name: webhook_attempt webhook_attempt_delivery_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhook_attempt
    ADD CONSTRAINT webhook_attempt_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES public.webhook_delivery(id) ON DELETE CASCADE;


--
-- Name: webhook webhook_author_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.webhook
    ADD CONSTRAINT webhook_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.author(id);


--
-- PostgreSQL database dump complete
--


