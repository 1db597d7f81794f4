/** Orders are neither taken nor processed from this day on, because a breach was not cured (§3.4 ii). */
export interface OrdersStopped {
  readonly stop: string;
  /** The lapsed notice it rests on. */
  readonly breach: string;
}

/** One cause for taking no orders is gone; they are taken again when it was the last. */
export interface OrdersResumed {
  readonly stop: string;
  readonly resolution: string;
}

/** No call detail is produced from this day on, because a breach was not cured (§3.4 iii). */
export interface CallDetailStopped {
  readonly stop: string;
  readonly breach: string;
}

/** One cause for producing no call detail is gone; it is produced again when it was the last. */
export interface CallDetailResumed {
  readonly stop: string;
  readonly resolution: string;
}

/** The provider took another remedy of law or equity, because a breach was not cured (§3.4 v). */
export interface OtherRemedyRecorded {
  readonly remedy: string;
  readonly breach: string;
  readonly kind: 'legal' | 'equitable';
  readonly description: string;
  /** As the number of a suit. */
  readonly reference?: string;
}
