-- What wrk asks. The arguments behind -- are: what, the file of tokens, and what else it needs; see init. At the end it prints one
-- line: answers per second, p50 and p99 in microseconds, bytes per second, and how many answers were errors.
local requests, at, make = {}, 0, nil

local function lines(file)
  local all = {}
  for line in io.lines(file) do all[#all + 1] = line end
  return all
end

local function post(number) return string.format("/api/v1/posts/01900004-0000-7000-8000-%d", 100000000000 + number) end

local function reply(number)
  return '{"body":"Reply ' .. number .. '-' .. math.random(1, 1000000000)
    .. ' says that **noon** used to belong to the town, and that the two clocks in the kitchen never agreed."}'
end

local function bearer(token) return { ["Authorization"] = "Bearer " .. token } end

local function writing(token)
  return { ["Authorization"] = "Bearer " .. token, ["Content-Type"] = "application/json" }
end

-- How to make requests, by what they are. Where the same few come again and again they are made beforehand.
local makers = {}

-- file: a file of paths, asked for in turn, each perhaps with a tab and a tag that its answer had
function makers.paths(tokens, file)
  local paths = lines(file)
  for i = 1, math.max(#paths, #tokens) do
    local headers = bearer(tokens[i % #tokens + 1])
    local path, tag = paths[i % #paths + 1]:match("^([^\t]*)\t?(.*)$")
    if tag ~= "" then headers["If-None-Match"] = tag end
    requests[i] = wrk.format("GET", path, headers)
  end
  return function()
    at = at % #requests + 1
    return requests[at]
  end
end

-- A thread of 12 replies, one of the posts first up to last
function makers.fresh(tokens, first, last)
  return function()
    local path = post(math.random(tonumber(first), tonumber(last))) .. "/thread"
    return wrk.format("GET", path, bearer(tokens[math.random(#tokens)]))
  end
end

-- One reply, to one of the posts first up to last.
function makers.reply(tokens, first, last)
  local number = 0
  return function()
    number = number + 1
    local to = post(math.random(tonumber(first), tonumber(last))) .. "/replies"
    return wrk.format("POST", to, writing(tokens[math.random(#tokens)]), reply(number))
  end
end

-- Many replies in one request.
function makers.batch(tokens, first, last, size)
  local number = 0
  return function()
    local items = {}
    for i = 1, tonumber(size) do items[i] = reply(number + i) end
    number = number + #items
    local to = post(math.random(tonumber(first), tonumber(last))) .. "/replies/batch"
    return wrk.format("POST", to, writing(tokens[math.random(#tokens)]), "[" .. table.concat(items, ",") .. "]")
  end
end

function init(args)
  math.randomseed(os.time())
  make = makers[args[1]](lines(args[2]), select(3, unpack(args)))
end

function request() return make() end

function done(summary, latency)
  local errors = summary.errors
  local seconds = summary.duration / 1000000
  print(string.format("measured %.1f %d %d %d %d", summary.requests / seconds, latency:percentile(50), latency:percentile(99),
    summary.bytes / seconds, errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
