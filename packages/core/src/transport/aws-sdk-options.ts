/** What can be set of the AWS SDK's client. */
export interface AwsSdkTransportOptions {
  /** The SDK's HTTP handler, for example the `requestHandler` of an emulator in the same page. */
  requestHandler?: object;
}
