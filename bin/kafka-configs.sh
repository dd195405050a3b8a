#!/bin/sh
exec "$(dirname "$(readlink -f "$0")")/kafka-tool" kafka.admin.ConfigCommand "$@"
