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
-- Name: mark_of(timestamp with time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.mark_of(at timestamp with time zone) RETURNS integer
    LANGUAGE sql STABLE
    AS $$
    SELECT (mod(floor(extract(epoch FROM at))::bigint + 2147483648, 4294967296) - 2147483648)::integer
$$;


--
-- Name: moment_of_change(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.moment_of_change() RETURNS timestamp with time zone
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(1129270348, mark_of(clock_timestamp()));
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
-- Name: second_of_mark(bigint, timestamp with time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.second_of_mark(mark bigint, near timestamp with time zone) RETURNS timestamp with time zone
    LANGUAGE sql STABLE
    AS $$
    SELECT to_timestamp(now + mod(mod(mark - now, 4294967296) + 6442450944, 4294967296) - 2147483648)
    FROM (SELECT floor(extract(epoch FROM near))::bigint AS now) n
$$;


--
-- Name: settled_moment(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.settled_moment() RETURNS timestamp with time zone
    LANGUAGE sql
    AS $$
    SELECT date_trunc('milliseconds', least(clock_timestamp(),
        (SELECT min(second_of_mark(objid::bigint, clock_timestamp())) - interval '1 millisecond' FROM pg_locks
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
-- Name: mention; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mention (
    id uuid NOT NULL,
    author_id uuid NOT NULL,
    post_id uuid NOT NULL,
    reply_id uuid,
    sequence bigint NOT NULL,
    created_at timestamp(3) with time zone NOT NULL
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
-- Name: read_mark; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.read_mark (
    author_id uuid NOT NULL,
    post_id uuid NOT NULL,
    sequence bigint NOT NULL,
    read_at timestamp(3) with time zone NOT NULL,
    CONSTRAINT read_mark_sequence_check CHECK ((sequence >= 1))
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
    session boolean DEFAULT false NOT NULL,
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
	('01a2165a-4158-7df0-9667-1472b8aa379c', '2026-11-26 05:35:43.448+00', '01a2165a-3cb4-7d3f-87be-edfcd7cce509', 'author-edited', '01a05bfb-7000-72fd-9dbb-66ed51946bd3'),
	('01a2165a-4190-7cf5-953d-db883fa746df', '2026-11-26 05:35:43.504+00', '01a2165a-3cb4-7d3f-87be-edfcd7cce509', 'author-invited', '01a05bfb-7000-72fd-9dbb-66ed51946bd3'),
	('01a2165a-41fe-70d9-9c8c-7134a5a4f46b', '2026-11-26 05:35:43.614+00', '01a2165a-3cb4-7d3f-87be-edfcd7cce509', 'author-edited', '01a05c08-d295-76f2-85c0-e1c2835c0693'),
	('01a2165a-4233-70ff-b438-99899e0a4d3b', '2026-11-26 05:35:43.667+00', '01a2165a-3cb4-7d3f-87be-edfcd7cce509', 'author-invited', '01a05c08-d295-76f2-85c0-e1c2835c0693'),
	('01a2165a-42a3-7e5c-af4e-8ef3f632799e', '2026-11-26 05:35:43.779+00', '01a2165a-3cb4-7d3f-87be-edfcd7cce509', 'author-edited', '01a05bfb-a0c0-7b53-aa5f-80df58cfb979'),
	('01a2165a-42ed-7cff-99e7-af4c3f5b00f2', '2026-11-26 05:35:43.853+00', '01a2165a-3cb4-7d3f-87be-edfcd7cce509', 'author-invited', '01a05bfb-a0c0-7b53-aa5f-80df58cfb979'),
	('01a2165a-47f2-777e-8ab3-89fb28b13eed', '2026-11-26 05:35:45.138+00', '01a05bfb-a0c0-7b53-aa5f-80df58cfb979', 'reply-hidden', '01a2165a-464b-78fd-b575-94624ba56be3'),
	('01a2165a-4817-76f0-aa62-1e0be09b73c1', '2026-11-26 05:35:45.175+00', '01a05bfb-a0c0-7b53-aa5f-80df58cfb979', 'reply-hidden', '01a2165a-46c6-778d-b754-ccfd03baeb5d'),
	('01a2165a-483e-7a2c-bff2-d7e633b2afb4', '2026-11-26 05:35:45.214+00', '01a05bfb-a0c0-7b53-aa5f-80df58cfb979', 'reply-restored', '01a2165a-46c6-778d-b754-ccfd03baeb5d'),
	('01a2165a-48c2-7412-9e76-e01512ac801d', '2026-11-26 05:35:45.346+00', '01a05bfb-a0c0-7b53-aa5f-80df58cfb979', 'post-locked', '01a2165a-4886-7f85-a087-46d963a9da55'),
	('01a2165a-4a43-7cc1-b484-b7eda13d9a50', '2026-11-26 05:35:45.731+00', '01a2165a-3cb4-7d3f-87be-edfcd7cce509', 'author-created', '01a2165a-4a3b-7222-9cca-b312f4c2daf8'),
	('01a2165a-4a94-706f-a97d-1031200d1442', '2026-11-26 05:35:45.812+00', '01a2165a-3cb4-7d3f-87be-edfcd7cce509', 'author-edited', '01a2165a-4a3b-7222-9cca-b312f4c2daf8'),
	('01a2165a-4b6c-7988-96fa-b428b599eeb6', '2026-11-26 05:35:46.028+00', '01a2165a-3cb4-7d3f-87be-edfcd7cce509', 'author-invited', '01a2165a-4a3b-7222-9cca-b312f4c2daf8'),
	('01a2165a-4c16-7c37-b979-89bd5748af04', '2026-11-26 05:35:46.198+00', '01a2165a-3cb4-7d3f-87be-edfcd7cce509', 'author-erased', '01a2165a-4a3b-7222-9cca-b312f4c2daf8'),
	('01a2165a-4d61-7ef7-b788-c83c42bce48c', '2026-11-26 05:35:46.529+00', '01a2165a-3cb4-7d3f-87be-edfcd7cce509', 'webhook-created', '01a2165a-4d60-7185-9d97-3d9a6bd90611'),
	('01a2165a-4e79-72b6-8206-f6e6e728b6ba', '2026-11-26 05:35:46.809+00', '01a05bfb-a0c0-7b53-aa5f-80df58cfb979', 'requirements-set', '01a2165a-4355-7b9d-b9d5-be28f999a2e5');


--
-- Data for Name: author; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.author VALUES
	('01a2165a-3cb4-7d3f-87be-edfcd7cce509', 'admin', 'Administrator', 'admin', '{}', '2026-11-26 05:35:42.26+00', NULL, 1),
	('01a05bfb-7000-72fd-9dbb-66ed51946bd3', 'ana-reyes', 'Ana Reyes', 'student', '{section-a}', '2026-09-01 08:00:00+00', NULL, 1),
	('01a05bfb-a0c0-7b53-aa5f-80df58cfb979', 'm-halloran', 'Maeve Halloran', 'instructor', '{staff}', '2026-09-01 08:00:12.48+00', NULL, 1),
	('01a05c08-d295-76f2-85c0-e1c2835c0693', 'priya-nair', 'Priya Nair', 'student', '{section-a}', '2026-09-01 08:14:37.205+00', NULL, 1),
	('01a05c34-fd0c-7779-884f-4862ae19e5a3', 'samir-boateng', 'Samir Boateng', 'student', '{section-a}', '2026-09-01 09:02:51.66+00', NULL, 1),
	('01a05cbb-c65b-7442-abea-1e7613ef1297', 'tobias-okafor', 'Tobias Okafor', 'student', '{section-b}', '2026-09-01 11:30:05.019+00', NULL, 1),
	('01a06114-692e-740a-bdd5-7ac54b00de7d', 'hana-kowalski', 'Hana Kowalski', 'student', '{section-b}', '2026-09-02 07:45:22.734+00', NULL, 1),
	('01a0623c-6547-7f1a-8c6c-b739250aa7ae', 'zoe-lindqvist', 'Zoë Lindqvist', 'student', '{section-b}', '2026-09-02 13:08:40.391+00', NULL, 1),
	('01a2165a-4a3b-7222-9cca-b312f4c2daf8', 'erased-b312f4c2daf8', 'Erased author', 'student', '{}', '2026-11-26 05:35:45.723+00', '2026-11-26 05:35:46.186+00', 2);


--
-- Data for Name: author_identity; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: contribution; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.contribution VALUES
	('01a0a0aa-23e0-77fb-9466-7521fcf5db9c', 'post', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', NULL, '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-09-14 16:05:00+00', '2026-11-26 05:35:42.602+00', 'infinity', true, 559, '{history-of-science,time}'),
	('01a0a171-16d7-75bc-8ea8-168ca805f6ac', 'reply', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-09-14 19:42:18.327+00', '2026-11-26 05:35:42.727+00', 'infinity', true, 85, NULL),
	('01a0a2a5-1ca6-7ba2-a8e5-62d0e233aef2', 'reply', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a05cbb-c65b-7442-abea-1e7613ef1297', '2026-09-15 01:18:44.902+00', '2026-11-26 05:35:42.727+00', 'infinity', true, 325, NULL),
	('01a0a579-ab94-795a-9c29-6ca22b0ab170', 'reply', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a171-16d7-75bc-8ea8-168ca805f6ac', '01a06114-692e-740a-bdd5-7ac54b00de7d', '2026-09-15 14:30:09.556+00', '2026-11-26 05:35:42.727+00', 'infinity', true, 83, NULL),
	('01a0a635-ae68-7613-8f9d-640a67f32e91', 'reply', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a171-16d7-75bc-8ea8-168ca805f6ac', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-09-15 17:55:31.048+00', '2026-11-26 05:35:42.727+00', 'infinity', true, 87, NULL),
	('01a0a97d-a071-752b-bb43-4169c2307961', 'reply', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a2a5-1ca6-7ba2-a8e5-62d0e233aef2', '01a0623c-6547-7f1a-8c6c-b739250aa7ae', '2026-09-16 09:12:57.713+00', '2026-11-26 05:35:42.727+00', 'infinity', true, 97, NULL),
	('01a0ab73-1179-7a02-92c7-c39aaf181a65', 'reply', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a05bfb-a0c0-7b53-aa5f-80df58cfb979', '2026-09-16 18:20:40.185+00', '2026-11-26 05:35:42.727+00', 'infinity', true, 143, NULL),
	('01a0ac08-171a-7343-bc75-34658b60375b', 'reply', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a579-ab94-795a-9c29-6ca22b0ab170', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-09-16 21:03:26.49+00', '2026-11-26 05:35:42.727+00', 'infinity', true, 81, NULL),
	('01a0acce-662d-7c1f-bba8-3a3960a73343', 'reply', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a2a5-1ca6-7ba2-a8e5-62d0e233aef2', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-09-17 00:40:02.861+00', '2026-11-26 05:35:42.727+00', 'infinity', true, 112, NULL),
	('01a0b520-613a-7645-b0c1-7e0eb0dba09d', 'reply', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a05c34-fd0c-7779-884f-4862ae19e5a3', '2026-09-18 15:26:33.274+00', '2026-11-26 05:35:42.727+00', 'infinity', true, 156, NULL),
	('01a0b625-0935-7808-89ab-fa7f2c7ae0b3', 'reply', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0a97d-a071-752b-bb43-4169c2307961', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-09-18 20:11:15.637+00', '2026-11-26 05:35:42.727+00', 'infinity', true, 101, NULL),
	('01a0b9ec-5be7-77b2-82e3-198c18a91e4a', 'reply', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0ab73-1179-7a02-92c7-c39aaf181a65', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-09-19 13:47:50.119+00', '2026-11-26 05:35:42.727+00', 'infinity', true, 128, NULL),
	('01a0c0dd-af51-727e-91e8-852c75fa0a87', 'reply', '01a0a0aa-23e0-77fb-9466-7521fcf5db9c', '01a0b520-613a-7645-b0c1-7e0eb0dba09d', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-09-20 22:09:08.945+00', '2026-11-26 05:35:42.727+00', 'infinity', true, 101, NULL),
	('01a2165a-441b-7fc2-a725-a05b17554f6e', 'reply', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:44.155+00', '2026-11-26 05:35:44.172+00', 'infinity', true, 5, NULL),
	('01a2165a-4471-7e8b-8d6c-ae316c882e71', 'reply', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-441b-7fc2-a725-a05b17554f6e', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-11-26 05:35:44.243+00', '2026-11-26 05:35:44.25+00', 'infinity', true, 4, NULL),
	('01a2165a-45b5-7e18-978d-2e50bf00cbac', 'reply', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-454d-7297-a865-a7397be84711', '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:44.566+00', '2026-11-26 05:35:44.577+00', 'infinity', true, 7, NULL),
	('01a2165a-44e3-7e1d-a599-0fde12aa57e6', 'reply', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-4471-7e8b-8d6c-ae316c882e71', '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:44.356+00', '2026-11-26 05:35:44.379+00', '2026-11-26 05:35:44.913+00', true, 5, NULL),
	('01a2165a-44e3-7e1d-a599-0fde12aa57e6', 'reply', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-4471-7e8b-8d6c-ae316c882e71', '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:44.356+00', '2026-11-26 05:35:44.913+00', '2026-11-26 05:35:44.955+00', true, 3, NULL),
	('01a2165a-44e3-7e1d-a599-0fde12aa57e6', 'reply', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-4471-7e8b-8d6c-ae316c882e71', '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:44.356+00', '2026-11-26 05:35:44.955+00', 'infinity', true, 2, NULL),
	('01a2165a-4355-7b9d-b9d5-be28f999a2e5', 'post', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', NULL, '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-11-26 05:35:43.957+00', '2026-11-26 05:35:43.974+00', '2026-11-26 05:35:45.03+00', true, 5, '{time,noon}'),
	('01a2165a-4355-7b9d-b9d5-be28f999a2e5', 'post', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', NULL, '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-11-26 05:35:43.957+00', '2026-11-26 05:35:45.03+00', 'infinity', true, 5, '{time}'),
	('01a2165a-454d-7297-a865-a7397be84711', 'reply', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-44e3-7e1d-a599-0fde12aa57e6', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-11-26 05:35:44.462+00', '2026-11-26 05:35:44.472+00', '2026-11-26 05:35:45.069+00', true, 8, NULL),
	('01a2165a-454d-7297-a865-a7397be84711', 'reply', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-44e3-7e1d-a599-0fde12aa57e6', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-11-26 05:35:44.462+00', '2026-11-26 05:35:45.069+00', 'infinity', false, 0, NULL),
	('01a2165a-4617-7a49-b286-cb07496fad92', 'reply', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:44.663+00', '2026-11-26 05:35:44.669+00', '2026-11-26 05:35:45.107+00', true, 5, NULL),
	('01a2165a-4617-7a49-b286-cb07496fad92', 'reply', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:44.663+00', '2026-11-26 05:35:45.107+00', 'infinity', false, 0, NULL),
	('01a2165a-464b-78fd-b575-94624ba56be3', 'reply', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:44.715+00', '2026-11-26 05:35:44.724+00', '2026-11-26 05:35:45.145+00', true, 4, NULL),
	('01a2165a-464b-78fd-b575-94624ba56be3', 'reply', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:44.715+00', '2026-11-26 05:35:45.145+00', 'infinity', false, 4, NULL),
	('01a2165a-46c6-778d-b754-ccfd03baeb5d', 'reply', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-441b-7fc2-a725-a05b17554f6e', '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:44.839+00', '2026-11-26 05:35:44.847+00', '2026-11-26 05:35:45.182+00', true, 4, NULL),
	('01a2165a-46c6-778d-b754-ccfd03baeb5d', 'reply', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-441b-7fc2-a725-a05b17554f6e', '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:44.839+00', '2026-11-26 05:35:45.182+00', '2026-11-26 05:35:45.231+00', false, 4, NULL),
	('01a2165a-46c6-778d-b754-ccfd03baeb5d', 'reply', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-441b-7fc2-a725-a05b17554f6e', '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:44.839+00', '2026-11-26 05:35:45.231+00', 'infinity', true, 4, NULL),
	('01a2165a-4886-7f85-a087-46d963a9da55', 'post', '01a2165a-4886-7f85-a087-46d963a9da55', NULL, '01a05bfb-a0c0-7b53-aa5f-80df58cfb979', '2026-11-26 05:35:45.286+00', '2026-11-26 05:35:45.299+00', '2026-11-26 05:35:45.345+00', true, 3, '{}'),
	('01a2165a-4886-7f85-a087-46d963a9da55', 'post', '01a2165a-4886-7f85-a087-46d963a9da55', NULL, '01a05bfb-a0c0-7b53-aa5f-80df58cfb979', '2026-11-26 05:35:45.286+00', '2026-11-26 05:35:45.345+00', 'infinity', true, 3, '{}'),
	('01a2165a-49e0-7aca-8134-ce25ae040dc6', 'reply', '01a2165a-4924-7e58-820c-4335e1a5ef89', '01a2165a-4924-7e58-820c-4335e1a5ef89', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-11-26 05:35:45.632+00', '2026-11-26 05:35:45.638+00', 'infinity', true, 2, NULL),
	('01a2165a-4924-7e58-820c-4335e1a5ef89', 'post', '01a2165a-4924-7e58-820c-4335e1a5ef89', NULL, '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:45.444+00', '2026-11-26 05:35:45.474+00', '2026-11-26 05:35:45.669+00', true, 5, '{}'),
	('01a2165a-4924-7e58-820c-4335e1a5ef89', 'post', '01a2165a-4924-7e58-820c-4335e1a5ef89', NULL, '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:45.444+00', '2026-11-26 05:35:45.669+00', 'infinity', false, 0, '{}'),
	('01a2165a-4bdf-7217-9a9f-43c7f0059d15', 'reply', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-441b-7fc2-a725-a05b17554f6e', '01a2165a-4a3b-7222-9cca-b312f4c2daf8', '2026-11-26 05:35:46.147+00', '2026-11-26 05:35:46.154+00', 'infinity', true, 3, NULL),
	('01a2165a-4cdc-76da-a2ab-c779ed4e71c4', 'reply', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-11-26 05:35:46.396+00', '2026-11-26 05:35:46.404+00', 'infinity', true, 2, NULL),
	('01a2165a-4de5-70f8-a42a-43c91adc2082', 'reply', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-11-26 05:35:46.661+00', '2026-11-26 05:35:46.672+00', 'infinity', true, 3, NULL),
	('01a2165a-4eeb-729e-ad39-1d75a036ff25', 'reply', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a05bfb-a0c0-7b53-aa5f-80df58cfb979', '2026-11-26 05:35:46.923+00', '2026-11-26 05:35:46.931+00', 'infinity', true, 3, NULL),
	('01a2165a-4fdc-7b49-9ed8-6a51132ece7b', 'reply', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:47.164+00', '2026-11-26 05:35:47.173+00', 'infinity', true, 4, NULL);


--
-- Data for Name: flyway_schema_history; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.flyway_schema_history VALUES
	(1, '1', 'authors posts and replies', 'SQL', 'db/migration/V1__authors_posts_and_replies.sql', -951277560, 'postgres', '2026-11-26 05:35:40.036898', 134, true),
	(2, '2', 'identity moderation and limits', 'SQL', 'db/migration/V2__identity_moderation_and_limits.sql', 1911797287, 'postgres', '2026-11-26 05:35:40.24458', 50, true),
	(3, '3', 'idempotency keys', 'SQL', 'db/migration/V3__idempotency_keys.sql', 1123743449, 'postgres', '2026-11-26 05:35:40.312477', 28, true),
	(4, '4', 'imports', 'SQL', 'db/migration/V4__imports.sql', -1345533201, 'postgres', '2026-11-26 05:35:40.348674', 42, true),
	(5, '5', 'webhooks', 'SQL', 'db/migration/V5__webhooks.sql', 1386017042, 'postgres', '2026-11-26 05:35:40.399621', 56, true),
	(6, '6', 'contribution', 'SQL', 'db/migration/V6__contribution.sql', -1333721732, 'postgres', '2026-11-26 05:35:40.465208', 28, true),
	(7, '7', 'CountWords', 'JDBC', 'db.migration.V7__CountWords', NULL, 'postgres', '2026-11-26 05:35:40.501137', 5, true),
	(8, '8', 'requirement', 'SQL', 'db/migration/V8__requirement.sql', 945380542, 'postgres', '2026-11-26 05:35:40.517437', 24, true),
	(9, '9', 'marks past 2038', 'SQL', 'db/migration/V9__marks_past_2038.sql', 1047737688, 'postgres', '2026-11-26 05:35:40.554379', 5, true),
	(10, '10', 'reading', 'SQL', 'db/migration/V10__reading.sql', 1855375855, 'postgres', '2026-11-26 05:35:40.566538', 20, true),
	(11, '11', 'sessions', 'SQL', 'db/migration/V11__sessions.sql', 176877594, 'postgres', '2026-11-26 05:35:40.598708', 7, true);


--
-- Data for Name: idempotency_key; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.idempotency_key VALUES
	('\x80b33bdc91bc455c6c78017a1d75dd9146762439fef108b3110281da30662161', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '\x64157848822ea639ccb89e7cfb03bf04a1e982298e36a91c8fe90a0dfe20f97b', '\x825df3cbedb677dc148087b1f62c0a9d45934f3301f6052b66cf0fc029d56bbad9eeb393dfdac0eb4059f3a9a5b63fba86972ef234394543877b1f366f980d028a56fa1d9df1923b498b00ed1cde934c018d706e89a1b2d338078358e030157b81d996a875cac71b4df64a715feb1656e6bb56049d2ef89337afdae65bd8fca78f3edbab6a15756e68e2166910b4177ff44b5a694a6f88ad30b71278021bc5c912faa76fd791df5145f51a9c5fbfbc247fc08cebd8b7019cc51856782980eadad236c2428fd5caf0643dbc08ffa327a40e897cd17969a14c20961c7194c448428db0fc2704315b1d4518ea02544e1d38f461bf206eb23ba3a1cee755dcd139c596781a37ca40edd4d3a7509eb30aa6b62470c698c61b26bd4d175e1a865ec84d41cb91f7433fdaf02a9f5a979e316165405eeadd688d0d62cc8a534e024e05f314c3b89b991bfbd155b198ef779b34061384fa2fc70ccba27e5399bafff75cae9953dd449e811912208c2b0562bc1d11a7f337df4d2b6c18125193fa5808baeada193a2bb32c47b711ac39589af982f7a7ac4d7e130bd67d0f3d2a7c2b814ce5e4f9357f9eb6aabfd73dfb92b52b71da34c5d377c6478ffa004bde109a16f05eef64e7478add004946bcf86593c2c58057092e95fbe079ff23b64fd6da57107d5bac600fa43ff74ecda8346f233fcd2740c6d11b11e93a0c6ba1b2a02ad0d685213ac5cf56106933e053a81bc85ee49f3ea08b4b7690e1ddfb9ca642e4f7eeb38ebefdc86f3dceddef1179bfe1f9d532f9825199bde2fd628b70bba85261b882535bb81869185aa2d4d9', '2026-11-26 05:35:46.41+00', '2026-11-28 05:35:46.41+00');


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
	('\x3647218099ebccbde741c0a5adb860ed80a36ba343693fabd2a9f54a2c0e0b08', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '2026-11-26 05:35:43.507+00', '2026-12-26 05:35:43.506+00', '2026-11-26 05:35:43.546+00'),
	('\xb94b43d17c915e0353bf78f2ecdbc0dde60f78d2e6cdaf169848747d51432a16', '01a05c08-d295-76f2-85c0-e1c2835c0693', '2026-11-26 05:35:43.669+00', '2026-12-26 05:35:43.669+00', '2026-11-26 05:35:43.699+00'),
	('\xb2b2c129ab4e1c93b6623b589abdc24a7a07160d5bbbd2d5067b2aaaa27b8731', '01a05bfb-a0c0-7b53-aa5f-80df58cfb979', '2026-11-26 05:35:43.855+00', '2026-12-26 05:35:43.854+00', '2026-11-26 05:35:43.91+00');


--
-- Data for Name: mention; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.mention VALUES
	('01a2165a-4428-774f-abfe-d18655c7220a', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-441b-7fc2-a725-a05b17554f6e', 2, '2026-11-26 05:35:44.168+00'),
	('01a2165a-4ef0-77d7-ab38-96ca5ca397ca', '01a05c08-d295-76f2-85c0-e1c2835c0693', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-4eeb-729e-ad39-1d75a036ff25', 21, '2026-11-26 05:35:46.928+00');


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
	('01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 'Whose noon was it?', 'Two *clocks*, and [a table](https://example.org/).', '<p>Two <em>clocks</em>, and <a href="https://example.org/" rel="nofollow ugc noopener noreferrer">a table</a>.</p>
', '{time}', 'open', false, 22, 12, 'edited', 10, 4, '2026-11-26 05:35:47.164+00', '2026-11-26 05:35:43.957+00', '2026-11-26 05:35:45.023+00', NULL, DEFAULT, 5, false),
	('01a2165a-4886-7f85-a087-46d963a9da55', '01a05bfb-a0c0-7b53-aa5f-80df58cfb979', 'Read this first', 'No replies here.', '<p>No replies here.</p>
', '{}', 'locked', true, 2, 2, 'locked', 0, 1, '2026-11-26 05:35:45.286+00', '2026-11-26 05:35:45.286+00', NULL, NULL, DEFAULT, 3, false),
	('01a2165a-4924-7e58-820c-4335e1a5ef89', '01a05c08-d295-76f2-85c0-e1c2835c0693', NULL, NULL, NULL, '{}', 'open', false, 3, 3, 'deleted', 1, 1, '2026-11-26 05:35:45.632+00', '2026-11-26 05:35:45.444+00', NULL, '2026-11-26 05:35:45.659+00', DEFAULT, 0, false);


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
	('01a2165a-4886-7f85-a087-46d963a9da55', '01a05bfb-a0c0-7b53-aa5f-80df58cfb979', 1),
	('01a2165a-4924-7e58-820c-4335e1a5ef89', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 1),
	('01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-4a3b-7222-9cca-b312f4c2daf8', 1),
	('01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 4),
	('01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a05bfb-a0c0-7b53-aa5f-80df58cfb979', 1),
	('01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a05c08-d295-76f2-85c0-e1c2835c0693', 5);


--
-- Data for Name: post_revision; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.post_revision VALUES
	('01a2165a-4355-7b9d-b9d5-be28f999a2e5', 1, 'Whose noon?', 'Two *clocks*, and [a table](https://example.org/).', '<p>Two <em>clocks</em>, and <a href="https://example.org/" rel="nofollow ugc noopener noreferrer">a table</a>.</p>
', '2026-11-26 05:35:43.957+00');


--
-- Data for Name: rate_limit; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.rate_limit VALUES
	('writes 01a2165a-3cb4-7d3f-87be-edfcd7cce509', '\x00000001000000010000000100000001000000000000007800000000000000780000000df84758000000000000000078008000000000000000000000000003000000010000000318eb819366507880000000000000007300000002f62bcc0000000001000000000000000b', 1795671408908),
	('writes 01a05bfb-a0c0-7b53-aa5f-80df58cfb979', '\x00000001000000010000000100000001000000000000007800000000000000780000000df84758000000000000000078008000000000000000000000000003000000010000000318eb81937e838a000000000000000074000000081316ce00000000010000000000000007', 1795671408631),
	('writes 01a05bfb-7000-72fd-9dbb-66ed51946bd3', '\x00000001000000010000000100000001000000000000007800000000000000780000000df84758000000000000000078008000000000000000000000000003000000010000000318eb8193852143c0000000000000007300000002435b6e0000000001000000000000000b', 1795671409450),
	('writes 01a05c08-d295-76f2-85c0-e1c2835c0693', '\x00000001000000010000000100000001000000000000007800000000000000780000000df84758000000000000000078008000000000000000000000000003000000010000000318eb81938cd1a600000000000000007200000000aba9500000000001000000000000000c', 1795671410136),
	('failed 127.0.0.1', '\x00000001000000010000000100000001000000000000003c000000000000003c0000000df8475800000000000000003c008000000000000000000000000003000000010000000318eb81945e268400000000000000003a00000001dba52300000000010000000000000002', 1795671412539),
	('writes 127.0.0.1', '\x00000001000000010000000100000001000000000000007800000000000000780000000df84758000000000000000078008000000000000000000000000003000000010000000318eb81934b03f20000000000000000770000000000000000000000010000000000000004', 1795671406556),
	('writes 01a2165a-4a3b-7222-9cca-b312f4c2daf8', '\x00000001000000010000000100000001000000000000007800000000000000780000000df84758000000000000000078008000000000000000000000000003000000010000000318eb81934fe72a8000000000000000770000000000000000000000010000000000000001', 1795671406638);


--
-- Data for Name: read_mark; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.read_mark VALUES
	('01a05bfb-7000-72fd-9dbb-66ed51946bd3', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', 21, '2026-11-26 05:35:47.046+00');


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
	('01a2165a-4617-7a49-b286-cb07496fad92', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', NULL, '01a05c08-d295-76f2-85c0-e1c2835c0693', 7, '\x00000007', 1, 14, NULL, NULL, 0, 0, '2026-11-26 05:35:44.663+00', NULL, '2026-11-26 05:35:45.098+00', DEFAULT, NULL, 0),
	('01a2165a-454d-7297-a865-a7397be84711', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-44e3-7e1d-a599-0fde12aa57e6', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 5, '\x00000002000000030000000400000005', 4, 13, NULL, NULL, 1, 1, '2026-11-26 05:35:44.462+00', NULL, '2026-11-26 05:35:45.06+00', DEFAULT, NULL, 0),
	('01a2165a-45b5-7e18-978d-2e50bf00cbac', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-454d-7297-a865-a7397be84711', '01a05c08-d295-76f2-85c0-e1c2835c0693', 6, '\x0000000200000003000000040000000500000006', 5, 6, 'An answer to what is taken back', '<p>An answer to what is taken back</p>
', 0, 0, '2026-11-26 05:35:44.566+00', NULL, NULL, DEFAULT, NULL, 7),
	('01a2165a-4cdc-76da-a2ab-c779ed4e71c4', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', NULL, '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 19, '\x00000013', 1, 19, 'Said once.', '<p>Said once.</p>
', 0, 0, '2026-11-26 05:35:46.396+00', NULL, NULL, DEFAULT, NULL, 2),
	('01a2165a-46c6-778d-b754-ccfd03baeb5d', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-441b-7fc2-a725-a05b17554f6e', '01a05c08-d295-76f2-85c0-e1c2835c0693', 9, '\x0000000200000009', 2, 17, 'Words that were hidden', '<p>Words that were hidden</p>
', 0, 0, '2026-11-26 05:35:44.839+00', NULL, NULL, DEFAULT, NULL, 4),
	('01a2165a-4de5-70f8-a42a-43c91adc2082', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', NULL, '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 20, '\x00000014', 1, 20, 'Told to nobody', '<p>Told to nobody</p>
', 0, 0, '2026-11-26 05:35:46.661+00', NULL, NULL, DEFAULT, NULL, 3),
	('01a2165a-4471-7e8b-8d6c-ae316c882e71', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-441b-7fc2-a725-a05b17554f6e', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 3, '\x0000000200000003', 2, 3, 'Both, eleven minutes apart. 🐄', '<p>Both, eleven minutes apart. &#x1f404;</p>
', 1, 2, '2026-11-26 05:35:44.243+00', NULL, NULL, DEFAULT, NULL, 4),
	('01a2165a-44e3-7e1d-a599-0fde12aa57e6', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-4471-7e8b-8d6c-ae316c882e71', '01a05c08-d295-76f2-85c0-e1c2835c0693', 4, '\x000000020000000300000004', 3, 11, 'Zoë’s clock.', '<p>Zoë’s clock.</p>
', 0, 1, '2026-11-26 05:35:44.356+00', '2026-11-26 05:35:44.949+00', NULL, DEFAULT, NULL, 2),
	('01a2165a-464b-78fd-b575-94624ba56be3', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', NULL, '01a05c08-d295-76f2-85c0-e1c2835c0693', 8, '\x00000008', 1, 15, 'Words that are hidden', '<p>Words that are hidden</p>
', 0, 0, '2026-11-26 05:35:44.715+00', NULL, NULL, DEFAULT, '2026-11-26 05:35:45.137+00', 4),
	('01a2165a-49e0-7aca-8134-ce25ae040dc6', '01a2165a-4924-7e58-820c-4335e1a5ef89', NULL, '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 2, '\x00000002', 1, 2, 'It stays.', '<p>It stays.</p>
', 0, 0, '2026-11-26 05:35:45.632+00', NULL, NULL, DEFAULT, NULL, 2),
	('01a2165a-4bdf-7217-9a9f-43c7f0059d15', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-441b-7fc2-a725-a05b17554f6e', '01a2165a-4a3b-7222-9cca-b312f4c2daf8', 18, '\x0000000200000012', 2, 18, 'Said before leaving', '<p>Said before leaving</p>
', 0, 0, '2026-11-26 05:35:46.147+00', NULL, NULL, DEFAULT, NULL, 3),
	('01a2165a-441b-7fc2-a725-a05b17554f6e', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', NULL, '01a05c08-d295-76f2-85c0-e1c2835c0693', 2, '\x00000002', 1, 2, 'Which was right? @ana-reyes', '<p>Which was right? &#64;ana-reyes</p>
', 3, 5, '2026-11-26 05:35:44.155+00', NULL, NULL, DEFAULT, NULL, 5),
	('01a2165a-4eeb-729e-ad39-1d75a036ff25', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', NULL, '01a05bfb-a0c0-7b53-aa5f-80df58cfb979', 21, '\x00000015', 1, 21, 'See @priya-nair’s.', '<p>See &#64;priya-nair’s.</p>
', 0, 0, '2026-11-26 05:35:46.923+00', NULL, NULL, DEFAULT, NULL, 3),
	('01a2165a-4fdc-7b49-9ed8-6a51132ece7b', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', NULL, '01a05c08-d295-76f2-85c0-e1c2835c0693', 22, '\x00000016', 1, 22, 'Not read by everybody', '<p>Not read by everybody</p>
', 0, 0, '2026-11-26 05:35:47.164+00', NULL, NULL, DEFAULT, NULL, 4);


--
-- Data for Name: reply_revision; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.reply_revision VALUES
	('01a2165a-44e3-7e1d-a599-0fde12aa57e6', 1, 'Zoë’s clock, too: <b>no</b> & yes', '<p>Zoë’s clock, too: no &amp; yes</p>
', '2026-11-26 05:35:44.356+00'),
	('01a2165a-44e3-7e1d-a599-0fde12aa57e6', 2, 'Zoë’s clock, too.', '<p>Zoë’s clock, too.</p>
', '2026-11-26 05:35:44.905+00');


--
-- Data for Name: requirement; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.requirement VALUES
	('01a2165a-4355-7b9d-b9d5-be28f999a2e5', NULL, '2027-01-01 00:00:00+00', 0, 2, 1, false, 0);


--
-- Data for Name: roster; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.roster VALUES
	(true, 2);


--
-- Data for Name: token; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.token VALUES
	('01a2165a-3cca-7820-bb5d-e3c9500de69c', '01a2165a-3cb4-7d3f-87be-edfcd7cce509', 'first start', '\xf608a682af6d75a2a297d378fa7da8cc0a49bc3f0fe7b6617933f5bf400f642e', '{read,write,moderate,participation,admin}', '2026-11-26 05:35:42.282+00', '2027-02-24 05:35:42.282+00', NULL, NULL, false),
	('01a2165a-41bf-7fae-81da-2b7b848c8d83', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 'invitation', '\xf56ab7559e7604d720da2154164763c899470ed872d84e271832bc8de46c2afc', '{read,write}', '2026-11-26 05:35:43.551+00', '2027-02-24 05:35:43.551+00', NULL, NULL, false),
	('01a2165a-4257-7fb5-bdc1-f62df6f891c3', '01a05c08-d295-76f2-85c0-e1c2835c0693', 'invitation', '\x123def198c8f9fa42957b4322e04942a8c375dfd88250f2d989db06190fa8a57', '{read,write}', '2026-11-26 05:35:43.703+00', '2027-02-24 05:35:43.703+00', NULL, NULL, false),
	('01a2165a-432a-7f92-aca2-6d3a66491714', '01a05bfb-a0c0-7b53-aa5f-80df58cfb979', 'invitation', '\xd73979f7cdcda103615efd6180307180d14d05d5c98c8272e1d279ba237053ed', '{read,write,moderate,participation}', '2026-11-26 05:35:43.914+00', '2027-02-24 05:35:43.914+00', NULL, NULL, false),
	('01a2165a-4c3b-7995-b2ed-3760978ebd9f', '01a05bfb-7000-72fd-9dbb-66ed51946bd3', 'a script', '\x2ea9455e08cd6c48f0c2cb66dc2baeb3b5f22c63549fa57d812821e522c7d4bd', '{read}', '2026-11-26 05:35:46.235+00', '2027-02-24 05:35:46.235+00', NULL, '2026-11-26 05:35:46.311+00', false);


--
-- Data for Name: webhook; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.webhook VALUES
	('01a2165a-4d60-7185-9d97-3d9a6bd90611', '01a2165a-3cb4-7d3f-87be-edfcd7cce509', 'https://hooks.invalid/', '{reply.created}', '\x561ed6b9f3717eabefee814b267e824bb6a643eef4c8256c20a36f48ca848ecf', NULL, NULL, true, 1, '2026-11-26 05:35:46.528+00');


--
-- Data for Name: webhook_attempt; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.webhook_attempt VALUES
	('01a2165a-4deb-714e-b9c0-a2c3c76d2450', 1, '2026-11-26 05:35:46.715+00', NULL, 'host-not-found', 1),
	('01a2165a-4ef1-70bf-80b9-cc9f21db6285', 1, '2026-11-26 05:35:47.004+00', NULL, 'host-not-found', 0),
	('01a2165a-4fe3-7b3c-b884-ebcc116191c4', 1, '2026-11-26 05:35:47.182+00', NULL, 'host-not-found', 0),
	('01a2165a-4deb-714e-b9c0-a2c3c76d2450', 2, '2026-11-26 05:35:52.106+00', NULL, 'host-not-found', 0),
	('01a2165a-4fe3-7b3c-b884-ebcc116191c4', 2, '2026-11-26 05:35:54.101+00', NULL, 'host-not-found', 0),
	('01a2165a-4ef1-70bf-80b9-cc9f21db6285', 2, '2026-11-26 05:35:54.107+00', NULL, 'host-not-found', 0);


--
-- Data for Name: webhook_delivery; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.webhook_delivery VALUES
	('01a2165a-4deb-714e-b9c0-a2c3c76d2450', '01a2165a-4d60-7185-9d97-3d9a6bd90611', 'reply.created', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-4de5-70f8-a42a-43c91adc2082', 20, '2026-11-26 05:35:46.667+00', 'pending', 2, 2, '2026-11-26 05:41:08.411+00'),
	('01a2165a-4fe3-7b3c-b884-ebcc116191c4', '01a2165a-4d60-7185-9d97-3d9a6bd90611', 'reply.created', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-4fdc-7b49-9ed8-6a51132ece7b', 22, '2026-11-26 05:35:47.171+00', 'pending', 2, 2, '2026-11-26 05:41:34.791+00'),
	('01a2165a-4ef1-70bf-80b9-cc9f21db6285', '01a2165a-4d60-7185-9d97-3d9a6bd90611', 'reply.created', '01a2165a-4355-7b9d-b9d5-be28f999a2e5', '01a2165a-4eeb-729e-ad39-1d75a036ff25', 21, '2026-11-26 05:35:46.929+00', 'pending', 2, 2, '2026-11-26 05:41:25.022+00');


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
-- Name: mention mention_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mention
    ADD CONSTRAINT mention_pkey PRIMARY KEY (id);


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
-- Name: read_mark read_mark_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.read_mark
    ADD CONSTRAINT read_mark_pkey PRIMARY KEY (author_id, post_id);


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
-- Name: mention_author; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mention_author ON public.mention USING btree (author_id, id);


--
-- Name: mention_text; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX mention_text ON public.mention USING btree (post_id, reply_id, author_id) NULLS NOT DISTINCT;


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
-- Name: reply_ordinal; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reply_ordinal ON public.reply USING btree (post_id, ordinal) INCLUDE (author_id, hidden_at) WHERE (deleted_at IS NULL);


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
-- Name: mention mention_post_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mention
    ADD CONSTRAINT mention_post_id_fkey FOREIGN KEY (post_id) REFERENCES public.post(id);


--
-- Name: mention mention_reply_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mention
    ADD CONSTRAINT mention_reply_id_fkey FOREIGN KEY (reply_id) REFERENCES public.reply(id);


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
-- Name: read_mark read_mark_author_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.read_mark
    ADD CONSTRAINT read_mark_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.author(id);


--
-- Name: read_mark read_mark_post_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.read_mark
    ADD CONSTRAINT read_mark_post_id_fkey FOREIGN KEY (post_id) REFERENCES public.post(id);


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


