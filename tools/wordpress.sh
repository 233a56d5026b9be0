#!/bin/bash
# How many times a second a stock WordPress gives its first post on this machine: what pages that are made anew are
# compared to (docs/performance.md). Debian's packages, PHP with its opcode cache, MariaDB and nginx, as they come.
# Needs root, for the packages and since each of the three runs as a user of its own: best in a container. What Debian
# starts by itself when it installs them has to be stopped before.
set -euo pipefail
shopt -s inherit_errexit

if [ "$(id -u)" -ne 0 ]; then
    echo "Run it as root, in a container or on a machine of its own." >&2
    exit 1
fi
if ! dpkg -s wordpress php-fpm mariadb-server nginx-light wrk >/dev/null 2>&1; then
    apt-get -qq update >/dev/null
    DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends wordpress \
        wordpress-theme-twentytwentythree php-fpm php-mysql php-xml php-mbstring php-intl mariadb-server nginx-light wrk \
        >/dev/null
fi

home=$(mktemp -d)
chmod 755 "$home"
port=${PORT:-8099}
post="http://127.0.0.1:$port/?p=1"

finish() {
    for server in nginx fpm; do
        [ ! -f "$home/run/$server.pid" ] || kill "$(cat "$home/run/$server.pid")" || true
    done
    [ -z "${database:-}" ] || kill "$database" || true
    wait
    rm -rf "$home"
}
trap finish EXIT

mkdir "$home/db" "$home/run"
chown mysql "$home/db" "$home/run"
mariadb-install-db --user=mysql --datadir="$home/db" >/dev/null
mariadbd --user=mysql --datadir="$home/db" --socket="$home/run/db.sock" --pid-file="$home/run/db.pid" \
    --skip-networking 2>"$home/db.log" &
database=$!
for _ in $(seq 60); do
    mariadb-admin -S "$home/run/db.sock" ping >/dev/null 2>&1 && break
    sleep 1
done
mariadb -S "$home/run/db.sock" -e "create database wp; create user wp@localhost identified by 'wp';
    grant all on wp.* to wp@localhost"

cp -rL /usr/share/wordpress "$home/site"
cat >"$home/site/wp-config.php" <<EOF
<?php
define('DB_NAME', 'wp');
define('DB_USER', 'wp');
define('DB_PASSWORD', 'wp');
define('DB_HOST', 'localhost:$home/run/db.sock');
define('DB_CHARSET', 'utf8mb4');
define('WP_HTTP_BLOCK_EXTERNAL', true);
\$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
EOF
chown -R www-data "$home/site"

cat >"$home/fpm.conf" <<EOF
[global]
error_log = $home/fpm.log
pid = $home/run/fpm.pid
[www]
user = www-data
listen = $home/run/fpm.sock
listen.mode = 0666
pm = static
pm.max_children = 8
EOF
"$(find /usr/sbin -name 'php-fpm*' | head -1)" -y "$home/fpm.conf"

cat >"$home/nginx.conf" <<EOF
worker_processes auto;
pid $home/run/nginx.pid;
error_log $home/nginx.log;
events { worker_connections 1024; }
http {
    access_log off;
    keepalive_requests 100000000;
    include /etc/nginx/mime.types;
    server {
        listen 127.0.0.1:$port;
        root $home/site;
        index index.php;
        location / { try_files \$uri \$uri/ /index.php?\$args; }
        location ~ \.php\$ {
            include /etc/nginx/fastcgi_params;
            fastcgi_param SCRIPT_FILENAME \$document_root\$fastcgi_script_name;
            fastcgi_pass unix:$home/run/fpm.sock;
        }
    }
}
EOF
nginx -c "$home/nginx.conf"

secret=$(head -c 18 /dev/urandom | base64)
curl -sf "http://127.0.0.1:$port/wp-admin/install.php?step=2" --data-urlencode "admin_password=$secret" \
    --data-urlencode "admin_password2=$secret" \
    -d 'weblog_title=Bench&user_name=admin&admin_email=admin@desk.example&blog_public=1&language=' | grep 'Success' >/dev/null
curl -sf "$post" | grep 'Hello world' >/dev/null

wrk -t1 -c16 -d5s "$post" >/dev/null
rates=$(for _ in 1 2 3 4 5; do
    wrk -t1 -c16 -d4s --timeout 10s "$post" | awk '/Non-2xx|Socket errors/ { exit 1 } /Requests\/sec/ { print $2 }'
done)
echo "$rates" | sort -n | awk 'NR == 3 { print "A post of WordPress: " $1 " a second (the middle of five)" }'
