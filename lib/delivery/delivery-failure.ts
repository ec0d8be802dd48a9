/** Why a message was not delivered, in words that name no address, key or answer's text. */
export class DeliveryFailure extends Error {
  override readonly name = "DeliveryFailure";
  /** The receiver said that it is gone: nothing is sent there again. */
  readonly isGone: boolean;

  constructor(message: string, { isGone }: { isGone: boolean }) {
    super(message);
    this.isGone = isGone;
  }
}
