import { useEnv } from "@odoo/owl";

export function useService(name: string): unknown {
    const { services } = useEnv<{ services: Record<string, unknown> }>();
    if (!(name in services)) {
        throw new Error(`Service ${name} is not available`);
    }
    return services[name];
}
