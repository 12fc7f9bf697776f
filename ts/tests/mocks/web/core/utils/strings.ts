let last = 0;

export function uuid(): string {
    return `uuid-${++last}`;
}
