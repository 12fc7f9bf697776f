import { addTour, click, see } from "./steps";

const CUSTOMER = "Hôtel Alizé";
const OPTION = ".o-autocomplete--dropdown-item";

/** Chooses a record in one of Odoo's own fields. */
function choose(field: string, text: string) {
    return [
        { trigger: `.o_field_widget[name=${field}] input`, run: `edit ${text}` },
        click(`${OPTION}:contains(${text})`),
    ];
}

/** One line with the product of the tests, and its price. */
const LINE = [
    click(".o_field_x2many_list_row_add a:first"),
    {
        trigger:
            ".o_selected_row [name=product_template_id] input, .o_selected_row [name=product_id] input",
        run: "edit Groupe froid",
    },
    click(`${OPTION}:contains(Groupe froid)`),
    see(".o_selected_row [name=price_subtotal]", "1,00"),
    { trigger: ".o_selected_row [name=price_unit] input", run: "edit 6000 && press Tab" },
    see(".o_field_widget[name=tax_totals]", "000,00"),
];

/** Sends with Odoo's own button and composer. */
const SEND = [
    click(".o_statusbar_buttons button[name=action_quotation_send]:enabled"),
    click(".modal .o_mail_send:enabled"),
    see("body:not(.modal-open) .o_arrow_button_current[data-value=sent]"),
];

/** Odoo's quotation from an empty form to the customer, as somebody works who never opens the panel. */
addTour("followup_odoo_quotation", () => [
    click(".o_list_button_add"),
    see(".o_form_view .o_arrow_button_current[data-value=draft]"),
    ...choose("partner_id", CUSTOMER),
    ...LINE,
    ...SEND,
    see(".o-mail-Message-body", "Bonjour"),
    // What the procedure does by hand still works on the form.
    click(".o_field_widget[name=validity_date] button"),
    { trigger: ".o_field_widget[name=validity_date] input", run: "edit 24/12/2026 && press Tab" },
    click(".o_form_button_save"),
    see(".o_form_saved"),
]);

/** Odoo's opportunity from an empty form to its quotation. */
addTour("followup_odoo_opportunity", () => [
    click(".o_switch_view.o_list"),
    click(".o_list_button_add"),
    {
        trigger: ".o_field_widget[name=name] textarea, .o_field_widget[name=name] input",
        run: "edit Chambre froide",
    },
    ...choose("partner_id", CUSTOMER),
    click(".o_form_button_save"),
    see(".o_form_saved"),
    click("button[name=action_sale_quotations_new]"),
    see(".o_form_view .o_field_widget[name=partner_id]"),
    ...LINE,
    ...SEND,
]);
