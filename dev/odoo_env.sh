# What Odoo needs to run: its configuration file and its environment. Sourced, after cluster.sh.

[ -f "$ODOO_HOME/.version" ] || die "Odoo is not here yet; run 'make setup' first."
"$ROOT/dev/farm.sh"

# Odoo reads the path of its configuration file from here, whatever the sub-command.
export ODOO_RC="$DEV/odoo.conf"
cat >"$ODOO_RC.$$" <<CONF
[options]
addons_path = $ADDONS
data_dir = $DATA
db_host = $PGHOST
db_port = $PGPORT
db_user = $PGUSER
http_interface = 127.0.0.1
max_cron_threads = 0
CONF
mv "$ODOO_RC.$$" "$ODOO_RC"

# Compiled Python is kept out of the checkout and out of Odoo's own tree.
export PYTHONPATH="$ODOO_PATH" PYTHONPYCACHEPREFIX="$DEV/pycache"
