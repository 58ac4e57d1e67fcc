#!/usr/bin/env bash
# Makes the topics, users and rights of Redress on a Kafka of one's own. Can be run again: what is there stays,
# what is missing is added. The three lists beside it are held against the code by a test (BrokerRightsTest).
#
#   KAFKA_BIN=/opt/kafka/bin ./grant.sh broker:9093 admin.properties passwords.txt
#
# admin.properties   how an administrator connects (security.protocol, sasl.*, ssl.*)
# passwords.txt      a line "USER PASSWORD" for each user in users.txt, readable by you alone; letters and digits only
#
# The broker needs: authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer,
# allow.everyone.if.no.acl.found=false, a listener with SASL_SSL and SCRAM-SHA-512, and its administrator in super.users.
set -euo pipefail

if [ $# -ne 3 ]; then
  sed -n '2,13p' "$0" >&2
  exit 2
fi
broker=$1 admin=$2 passwords=$3
here=$(cd "$(dirname "$0")" && pwd -P)
bin=${KAFKA_BIN:+$KAFKA_BIN/}
partitions=${PARTITIONS:-4}
replicas=${REPLICAS:-3}

while read -r topic count cleanup; do
  [ "$count" = one ] && n=1 || n=$partitions
  # The log forgets a destroyed key within a day: as the services make the topic where they may (Topics.KEYS).
  [ "$topic" = redress.keys.v1 ] && forgetting=(--config segment.ms=3600000 --config max.compaction.lag.ms=21600000 \
    --config delete.retention.ms=604800000) || forgetting=()
  echo "topic $topic"
  "${bin}kafka-topics.sh" --bootstrap-server "$broker" --command-config "$admin" --create --if-not-exists \
    --topic "$topic" --partitions "$n" --replication-factor "$replicas" --config cleanup.policy="$cleanup" \
    --config retention.ms=-1 --config retention.bytes=-1 --config min.insync.replicas="${MIN_INSYNC:-2}" \
    ${forgetting[@]+"${forgetting[@]}"} </dev/null
done <"$here/topics.txt"

while read -r user; do
  password=$(awk -v user="$user" '$1 == user { print $2 }' "$passwords")
  if [ -z "$password" ]; then
    echo "no password for $user in $passwords" >&2
    exit 1
  fi
  echo "user $user"
  # By a file, not by an argument: arguments can be read by everybody on the machine.
  settings=$(mktemp)
  trap 'rm -f "$settings"' EXIT
  printf 'SCRAM-SHA-512=password=%s\n' "$password" >"$settings"
  "${bin}kafka-configs.sh" --bootstrap-server "$broker" --command-config "$admin" --alter \
    --entity-type users --entity-name "$user" --add-config-file "$settings" </dev/null
  rm -f "$settings"
done <"$here/users.txt"

while read -r user operation kind pattern name; do
  echo "right $user $operation $kind $name"
  "${bin}kafka-acls.sh" --bootstrap-server "$broker" --command-config "$admin" --add \
    --allow-principal "User:$user" --operation "$operation" "--$kind" "$name" \
    --resource-pattern-type "$pattern" </dev/null >/dev/null
done <"$here/rights.txt"
