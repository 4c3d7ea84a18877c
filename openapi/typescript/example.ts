// Posts an essay, replies to it, replies to the reply, and prints the thread that came of it.
//
// COLLOQUY_SERVER says where the server is, COLLOQUY_TOKEN who is calling; the one argument, which may be left out, is the
// number of replies to ask for at a time.
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import createClient from "openapi-fetch";
import type { components, paths } from "./generated/colloquy.js";

type Schemas = components["schemas"];

const ATTEMPTS = 5;

/**
 * Sends a request again, the same one with the same key, if the connection was lost or the server asks for it. A reply whose
 * answer went astray is so answered again, not posted again.
 */
async function patiently(request: Request): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    let wait = 250 * 2 ** attempt;
    try {
      const response = await fetch(request.clone());
      if (![429, 502, 503, 504].includes(response.status) || attempt === ATTEMPTS) {
        return response;
      }
      wait = Number(response.headers.get("Retry-After")) * 1000 || wait;
    } catch (lost) {
      if (attempt === ATTEMPTS) {
        throw lost;
      }
    }
    await sleep(wait);
  }
}

const { COLLOQUY_SERVER = "http://localhost:8080", COLLOQUY_TOKEN = "" } = process.env;
const limit = Number(process.argv[2] ?? 100);

const api = createClient<paths>({
  baseUrl: COLLOQUY_SERVER,
  headers: COLLOQUY_TOKEN === "" ? {} : { Authorization: `Bearer ${COLLOQUY_TOKEN}` },
  fetch: patiently,
});

/** The answer, or the server's problem as an exception. */
function good<T>(answer: { data?: T; error?: Schemas["Problem"] }): T {
  if (answer.data === undefined) {
    const { title, detail, errors = [] } = answer.error ?? { title: "No answer", detail: "" };
    throw new Error([`${title}: ${detail}`, ...errors.map((e) => `${e.pointer} ${e.detail}`)].join("\n"));
  }
  return answer.data;
}

async function publish(post: Schemas["NewPost"]): Promise<Schemas["Post"]> {
  return good(
    await api.POST("/api/v1/posts", { body: post, headers: { "Idempotency-Key": randomUUID() } }),
  );
}

async function reply(post: Schemas["Post"], reply: Schemas["NewReply"]): Promise<Schemas["Reply"]> {
  return good(
    await api.POST("/api/v1/posts/{id}/replies", {
      params: { path: { id: post.id } },
      body: reply,
      headers: { "Idempotency-Key": randomUUID() },
    }),
  );
}

/** Every reply of a thread, each before those beneath it, however many pages and cut branches that takes. */
async function* thread(id: string): AsyncGenerator<Schemas["ReplyNode"]> {
  const path = { id };
  const first = good(await api.GET("/api/v1/posts/{id}/thread", { params: { path, query: { limit, depth: 2 } } }));
  yield* branches(first.replies);
  yield* pages(first.nextCursor);

  async function* pages(start: string | null): AsyncGenerator<Schemas["ReplyNode"]> {
    for (let cursor = start; cursor !== null; ) {
      const page = good(await api.GET("/api/v1/posts/{id}/replies", { params: { path, query: { limit, cursor } } }));
      yield* branches(page.items);
      cursor = page.nextCursor;
    }
  }

  async function* branches(nodes: Schemas["ReplyNode"][]): AsyncGenerator<Schemas["ReplyNode"]> {
    for (const node of nodes) {
      yield node;
      yield* branches(node.replies ?? []);
      yield* pages(node.moreCursor ?? null); // where depth cut the branch
    }
  }
}

const essay = await publish({ title: "Whose noon?", body: "My grandmother’s kitchen has *two* clocks." });
const first = await reply(essay, { body: "Which of them was right?" });
const second = await reply(essay, { parentId: first.id, body: "Both, eleven minutes apart." });
await reply(essay, { parentId: second.id, body: "Then noon is a place." });
await reply(essay, { body: "The station’s clock would disagree." });

console.log(essay.title);
for await (const node of thread(essay.id)) {
  console.log(`${"  ".repeat(node.depth)}${node.author?.displayName ?? "(deleted)"}: ${node.body ?? ""}`);
}
