#!/bin/sh
# Says what is being done, and every five seconds that it still is: web/tell.sh MESSAGE COMMAND …
message=$1
shift
echo "$message"
(
	s=0
	while sleep 5; do
		s=$((s + 5))
		echo "$message $s s"
	done
) &
ticker=$!
trap 'kill $ticker 2>/dev/null' EXIT
"$@"
