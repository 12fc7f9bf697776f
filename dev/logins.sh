#!/usr/bin/env bash
# dev/logins.sh DATABASE: prints the users of the demo database, and what each of them sees.
set -euo pipefail
. "$(dirname "$0")/cluster.sh"

cluster_up
echo "  Log in as (every password is: demo):"
psql -At -d "$1" <<'SQL' | sed 's/^/    /'
    SELECT rpad(u.login, 22) || rpad(p.name, 16) || CASE max(d.name)
            WHEN 'group_sale_manager' THEN 'sales manager: everything, the settings and the reports'
            WHEN 'group_sale_salesman_all_leads' THEN 'salesperson who sees all quotations'
            WHEN 'group_sale_salesman' THEN 'salesperson who sees their own quotations'
            ELSE 'employee'
        END
    FROM res_users u
    JOIN res_partner p ON p.id = u.partner_id
    LEFT JOIN res_groups_users_rel r ON r.uid = u.id
    LEFT JOIN ir_model_data d ON d.model = 'res.groups' AND d.res_id = r.gid AND d.module = 'sales_team'
        AND d.name LIKE 'group_sale_%'
    WHERE u.active AND u.login LIKE '%@demo.example'
    GROUP BY u.id, p.name
    ORDER BY u.id
SQL
echo "  The administrator is admin, password admin."
