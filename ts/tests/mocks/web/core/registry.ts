const categories = new Map<string, Registry>();

class Registry {
    private readonly items = new Map<string, unknown>();

    add(key: string, value: unknown): this {
        this.items.set(key, value);
        return this;
    }

    get(key: string): unknown {
        return this.items.get(key);
    }
}

export const registry = {
    category(name: string): Registry {
        const category = categories.get(name) ?? new Registry();
        categories.set(name, category);
        return category;
    },
};
