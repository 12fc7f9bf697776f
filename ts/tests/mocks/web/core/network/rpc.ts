export class RPCError extends Error {
    exceptionName: string | null = null;
    data: { message?: string } | null = null;
}

export class ConnectionLostError extends Error {}

export class ConnectionAbortedError extends Error {}
