{
    "name": "Debian Odoo fixes",
    "summary": "Leaves out the one JavaScript file that Debian's package lacks (development only)",
    "version": "19.0.1.0.0",
    "category": "Hidden",
    "license": "LGPL-3",
    "author": "sale_quotation_followup contributors",
    "depends": ["mail"],
    "auto_install": True,
    "assets": {
        # Not free enough for Debian, but named in mail's manifest: loading it fails, and the error
        # in the browser's console makes every tour fail.
        "web.assets_backend": [
            ("remove", "mail/static/lib/selfie_segmentation/selfie_segmentation.js"),
        ],
    },
}
