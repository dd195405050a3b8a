#!/bin/sh
exec "$(dirname "$(readlink -f "$0")")/kafka-tool" org.apache.kafka.tools.ConsoleProducer "$@"
