/** What Strapi answers when something is wrong. */
interface ErrorBody {
  error: { status: number; name: string; message: string; details?: unknown };
}

const isErrorBody = (body: unknown): body is ErrorBody => {
  const error = (body as Partial<ErrorBody> | null)?.error;
  return typeof error?.name === 'string' && typeof error.message === 'string';
};

/**
 * An answer that is not what was asked for. Failures to reach the server at all, and aborts, are thrown as `fetch` throws
 * them.
 */
export class NewsroomError extends Error {
  /** The HTTP status. */
  readonly status: number;
  /** Strapi's details, such as `{ errors: [{ path, message, name }] }` of a ValidationError; null without any. */
  readonly details: unknown;

  /** @param name Strapi's name of the error: NotFoundError, ForbiddenError, ValidationError …; else HttpError */
  constructor(status: number, name: string, message: string, details: unknown = null) {
    super(message);
    this.status = status;
    this.name = name;
    this.details = details;
  }
}

/** @returns the error that an answer tells of, in Strapi's words if there are any */
export const errorIn = async (response: Response): Promise<NewsroomError> => {
  const body: unknown = await response.json().catch(() => null);
  if (isErrorBody(body)) {
    const { name, message, details } = body.error;
    return new NewsroomError(response.status, name, message, details ?? null);
  }
  const message = `${response.status} ${response.statusText}`.trim();
  return new NewsroomError(response.status, 'HttpError', message);
};
