# What bench/run and bench/growth share: the server, the database beside it, the data, and how something is measured.
# Sourced by them; each process that is started here is ended by its id when the script ends.

bench=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
application=${APPLICATION:-$bench/../target/quarkus-app}
members=10000
writers=100
base=100000000000
processes=()

die() {
  echo "$*" >&2
  exit 1
}

need() {
  local missing=() name
  for name in "$@"; do
    command -v "$name" > /dev/null || missing+=("$name")
  done
  [ ${#missing[@]} = 0 ] || die "Missing: ${missing[*]}. On Debian: apt install wrk nginx-light jq curl postgresql (for psql and pgbench), and a JDK."
  [ -f "$application/quarkus-run.jar" ] || die "There is no application in $application: run ./mvnw package first, with -DskipTests if you like."
}

# Debian has pgbench where no path leads.
find_pgbench() {
  local found
  command -v pgbench > /dev/null && return
  for found in /usr/lib/postgresql/*/bin; do
    [ -x "$found/pgbench" ] && PATH=$PATH:$found
  done
}

begin() {
  need java curl jq wrk psql pgbench nginx gzip awk od
  directory=$(mktemp -d "${TMPDIR:-/tmp}/colloquy-bench.XXXXXX")
  mkdir "$directory/measured"
  trap end EXIT
  trap 'exit 130' INT TERM
}

end() {
  local process
  for process in "${processes[@]}"; do
    kill "$process" 2> /dev/null || true
  done
  for process in "${processes[@]}"; do
    wait "$process" 2> /dev/null || true
  done
  [ -n "${KEEP:-}" ] || rm -rf "$directory"
}

say() {
  echo "$(date +%T) $*" >&2
}

# --- The database and the server

# Takes a URL as psql or as JDBC has it apart. The database must be empty, and stays as it is at the end.
given_database() {
  local pattern='^(jdbc:)?postgres(ql)?://(([^:@/]+)(:([^@/]*))?@)?([^:/?]+)(:([0-9]+))?/([^?]+)(\?(.*))?$' query
  [[ $1 =~ $pattern ]] || die "--database takes postgresql://user:password@host:port/name or jdbc:postgresql://host:port/name?user=…&password=…"
  PGUSER=${BASH_REMATCH[4]} PGPASSWORD=${BASH_REMATCH[6]} PGHOST=${BASH_REMATCH[7]} PGPORT=${BASH_REMATCH[9]:-5432}
  PGDATABASE=${BASH_REMATCH[10]} query=${BASH_REMATCH[12]}
  [[ "&$query" =~ \&user=([^&]*) ]] && PGUSER=${BASH_REMATCH[1]}
  [[ "&$query" =~ \&password=([^&]*) ]] && PGPASSWORD=${BASH_REMATCH[1]}
  export PGUSER PGPASSWORD PGHOST PGPORT PGDATABASE
  [ "$(psql -XAtc "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")" = 0 ] || die "The database $PGDATABASE is not empty."
  database=(-Dquarkus.datasource.jdbc.url="jdbc:postgresql://$PGHOST:$PGPORT/$PGDATABASE"
    -Dquarkus.datasource.username="$PGUSER" -Dquarkus.datasource.password="$PGPASSWORD")
}

# The embedded one of the server that was started in a directory.
embedded_database() {
  PGHOST=127.0.0.1 PGPORT=$(sed -n 4p "$1/data/cluster/postmaster.pid") PGUSER=postgres
  PGPASSWORD=$(cat "$1/data/password") PGDATABASE=colloquy
  export PGHOST PGPORT PGUSER PGPASSWORD PGDATABASE
}

# Starts the server in a directory, with more options for Java perhaps, and waits for its first answer: sets server (its process),
# url, and started (seconds).
start() {
  local begun=$EPOCHREALTIME at=$1
  shift
  mkdir -p "$at"
  : > "$at/out"
  (cd "$at" && exec java "$@" -Dquarkus.http.host=127.0.0.1 -Dquarkus.http.port=0 \
    -Dcolloquy.limits.reads=1000000000 -Dcolloquy.limits.writes=1000000000 "${database[@]}" \
    -jar "$application/quarkus-run.jar" > out 2>&1) &
  server=$!
  processes+=("$server")
  until [[ $(< "$at/out") == *"Colloquy listens"* ]]; do
    kill -0 "$server" 2> /dev/null || die "The server did not start: $(cat "$at/out")"
    sleep 0.01
  done
  url=$(grep -o 'http://[^ ]*' "$at/out" | head -1 | sed 's/localhost/127.0.0.1/')
  curl -sSf -o "$directory/answer" "$url/q/health/ready"
  started=$(seconds_since "$begun")
}

stop() {
  kill "$server"
  wait "$server" || true
}

seconds_since() {
  awk -v a="$1" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.3f", b - a }'
}

# --- Data

sql() {
  psql -Xqv ON_ERROR_STOP=1 -v members=$members "$@"
}

# Whether foreign keys may be left unchecked, which takes half of the time: the data fit by the way they are made.
unchecked() {
  PGOPTIONS='-c session_replication_role=replica' psql -Xqc '' 2> /dev/null && echo '-c session_replication_role=replica'
}

indexes_of="FROM pg_indexes WHERE schemaname = 'public' AND tablename IN ('reply', 'contribution', 'post_participant') AND indexname NOT LIKE '%\_pkey'"

# Reads "first last replies" by lines, and makes those posts; two lines at a time, without the indexes that are made faster anew.
make_threads() {
  local options first last replies jobs=() job
  options=$(unchecked)
  psql -XAtc "SELECT indexdef || ';' $indexes_of ORDER BY indexname" > "$directory/indexes.sql"
  psql -XAtc "SELECT 'DROP INDEX ' || indexname || ';' $indexes_of" | sql -f -
  while read -r first last replies; do
    PGOPTIONS=$options sql -v first="$first" -v last="$last" -v replies="$replies" -1 -f "$bench/threads.sql" &
    jobs+=($!)
    if [ ${#jobs[@]} = 2 ]; then
      wait "${jobs[0]}"
      wait "${jobs[1]}"
      jobs=()
    fi
  done
  for job in "${jobs[@]}"; do wait "$job"; done
  sql -c "SET maintenance_work_mem = '512MB'" -f "$directory/indexes.sql"
  sql -c "VACUUM ANALYZE" -c CHECKPOINT
}

# People with tokens of the form and with the checksum of the server's auth.Secret: $1 of them, in $directory/tokens.
make_people() {
  local alphabet=0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz i secret sum check j
  sql -f "$bench/people.sql"
  for ((i = 1; i <= $1; i++)); do
    secret=clq_Bench$(printf %027d "$i")
    sum=$(printf %s "$secret" | gzip -c | tail -c 8 | od -An -tu4 -N4)
    check=
    for ((j = 0; j < 6; j++)); do
      check=${alphabet:sum % 62:1}$check
      sum=$((sum / 62))
    done
    echo "$secret$check"
  done > "$directory/tokens"
  awk -v base=$base '{ printf "%s\t01900006-0000-7000-8000-%.0f\n", $1, base + NR }' "$directory/tokens" | sql -c "
    CREATE TEMP TABLE minted (secret text, author uuid)" -c "COPY minted FROM STDIN" -c "
    INSERT INTO token (id, author_id, name, hash, scopes, created_at, expires_at)
    SELECT gen_random_uuid(), author, 'bench', sha256(secret::bytea), '{read,write,participation}', now(), now() + interval '1 day'
    FROM minted"
}

post_id() {
  echo "01900004-0000-7000-8000-$((base + $1))"
}

# --- Asking

# As one of the readers
ask() {
  curl -sSf -H "Authorization: Bearer $(sed -n 7p "$directory/tokens")" "$@"
}

as_admin() {
  curl -sSf -H "Authorization: Bearer $admin" "$@"
}

# The path of a post's thread, with a limit and perhaps a cursor
thread() {
  echo "/api/v1/posts/$(post_id "$1")/thread?limit=$2${3:+&cursor=$3}"
}

# Walks so many pages of a size from a cursor on, and prints the next cursor
cursor_after() {
  local post=$1 size=$2 pages=$3 cursor=$4 i
  for ((i = 0; i < pages; i++)); do
    cursor=$(ask "$url$(thread "$post" "$size" "$cursor")" | jq -r .nextCursor)
  done
  echo "$cursor"
}

# --- Measuring. Each of these adds a line to measured/NAME: per second, p50 and p99 in milliseconds, bytes per second.

# wrk against the server at $1 for $2 seconds, with what load.lua takes
load() {
  local name=$1 at=$2 seconds=$3 line
  shift 3
  line=$(wrk -t1 -c"$clients" -d"${seconds}s" --timeout 30s -s "$bench/load.lua" "$at" -- "$@" | grep '^measured ') || die "wrk failed at $name"
  [ "${line##* }" = 0 ] || die "$name: ${line##* } answers were errors."
  echo "$line" | awk '{ print $2, $3 / 1000, $4 / 1000, $5 }' >> "$directory/measured/$name"
}

# pgbench with a script of this directory: NAME SCRIPT SECONDS, and -D options
statements() {
  local name=$1 script=$2 seconds=$3 rate
  shift 3
  rate=$(PGOPTIONS='-c plan_cache_mode=force_generic_plan' pgbench -n -M prepared -c "$clients" -j 1 -T "$seconds" -f "$bench/$script" "$@" 2> "$directory/pgbench.err" |
    awk '/^tps = / { print $3 }') || true
  [ -n "$rate" ] || die "pgbench failed at $name: $(cat "$directory/pgbench.err")"
  echo "$rate 0 0 0" >> "$directory/measured/$name"
}

# Asks the server for what is to be measured until it gets no faster, as Java compiles what it runs often bit by bit: for $2 seconds at
# most, in pieces of which two in a row brought less than 3 %. Nothing of it is counted. Needs a function ours NAME SECONDS.
warm_up() {
  local name=$1 left=$2 piece=$(($2 < 10 ? $2 : 10)) before=0 now steady=0
  while [ "$left" -gt 0 ] && [ $steady -lt 2 ]; do
    ours "$name" "$piece"
    now=$(cut -d ' ' -f 1 "$directory/measured/$name" | tail -1)
    steady=$(awk -v a="$before" -v b="$now" -v s=$steady 'BEGIN { print (b < a * 1.03 ? s + 1 : 0) }')
    before=$now left=$((left - piece))
  done
  rm "$directory/measured/$name"
}

# One command once: seconds, and the bytes of the file that it wrote
once() {
  local name=$1 file=$2 begun
  shift 2
  begun=$EPOCHREALTIME
  "$@" > "$file"
  awk -v s="$(seconds_since "$begun")" -v b="$(stat -c %s "$file")" 'BEGIN { print 1 / s, s * 1000, s * 1000, b / s }' >> "$directory/measured/$name"
}

# nginx with the files of a directory: sets files_url
start_nginx() {
  local files=$1 port i
  for i in $(seq 20); do
    port=$((32768 + RANDOM % 28000))
    (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null && continue
    cat > "$directory/nginx.conf" << EOF
$([ "$(id -u)" = 0 ] && echo 'user root;')
daemon off;
worker_processes auto;
pid $directory/nginx.pid;
error_log $directory/nginx.err;
events {}
http {
  access_log off;
  keepalive_requests 1000000000;
  default_type application/json;
  client_body_temp_path $directory;
  proxy_temp_path $directory;
  fastcgi_temp_path $directory;
  uwsgi_temp_path $directory;
  scgi_temp_path $directory;
  server {
    listen 127.0.0.1:$port;
    root $files;
  }
}
EOF
    nginx -e "$directory/nginx.err" -c "$directory/nginx.conf" &
    processes+=($!)
    for ((j = 0; j < 100; j++)); do
      files_url=http://127.0.0.1:$port
      curl -s -o "$directory/answer" "$files_url/" && return
      kill -0 $! 2> /dev/null || continue 2
      sleep 0.05
    done
  done
  die "nginx did not start: $(cat "$directory/nginx.err")"
}

# --- Numbers

# The median of column $2 of what was measured as $1
median() {
  awk -v c="$2" '{ print $c }' "$directory/measured/$1" | sort -g | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }'
}

# The limit of each round: 1 / (1 / H + 1 / Q); either may be -
limits() {
  paste -d ' ' <(column_or_nothing "$1") <(column_or_nothing "$2") | awk '{ print 1 / (($1 == "-" ? 0 : 1 / $1) + ($2 == "-" ? 0 : 1 / $2)) }'
}

column_or_nothing() {
  if [ "$1" = - ]; then
    yes - | head -n "$rounds"
  else
    cut -d ' ' -f 1 "$directory/measured/$1"
  fi
}
