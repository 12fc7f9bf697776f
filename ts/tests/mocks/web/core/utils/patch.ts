/** As Odoo's: `super` in a method is what was there before. */
export function patch(prototype: object, methods: object): void {
    const before = Object.create(Object.getPrototypeOf(prototype) as object | null) as object;
    Object.defineProperties(before, Object.getOwnPropertyDescriptors(prototype));
    Object.setPrototypeOf(methods, before);
    Object.defineProperties(prototype, Object.getOwnPropertyDescriptors(methods));
}
