import { JsonMap } from '../private/json-map';

/** How a line of a log is written. */
export enum ServeLogEncoding {
  /** As text. */
  TEXT = 'TEXT',
  /** As a JSON object. */
  JSON = 'JSON',
}

/** What is written into a log, at least. */
export enum ServeLogLevel {
  /** Everything. */
  DEBUG = 'DEBUG',
  /** What is done. */
  INFO = 'INFO',
  /** What looks wrong. */
  WARNING = 'WARNING',
  /** What is wrong. */
  ERROR = 'ERROR',
  /** What ends it all. */
  CRITICAL = 'CRITICAL',
}

/** How Serve logs. */
export interface ServeLoggingConfig {
  /**
   * How a line is written.
   *
   * @default ServeLogEncoding.TEXT
   */
  readonly encoding?: ServeLogEncoding;

  /**
   * What is written, at least.
   *
   * @default ServeLogLevel.INFO
   */
  readonly logLevel?: ServeLogLevel;

  /**
   * The directory of the files.
   *
   * @default - that of Ray's own logs
   */
  readonly logsDir?: string;

  /**
   * Whether each request is logged.
   *
   * @default true
   */
  readonly enableAccessLog?: boolean;

  /**
   * Attributes of Python's log records that JSON has, too, such as `threadName`. Since Ray 2.44.
   *
   * @default - none
   */
  readonly additionalLogStandardAttrs?: string[];

  /**
   * Fields of Ray that have no property here, by Ray's names.
   *
   * @default - none
   */
  readonly other?: JsonMap;
}
