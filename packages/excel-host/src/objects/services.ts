import { type ObjectType } from '../registry';

/**
 * Objects that the client makes by name and that are not the workbook: the custom-functions
 * runtime, telemetry, licences. Telemetry is taken and dropped.
 */
export const serviceType: ObjectType<{ name: string }> = {
  name: 'Service',
  methods: {
    SetInvocationArrayResults: (_self, args, session) => {
      session.onCustomResults(args.raw(0) as readonly unknown[]);
      return null;
    },
    _SetOsfControlContainerReadyForCustomFunctions: () => null,
    _GetEnabledFeatures: () => [],
    SendTelemetryEvent: () => null,
    SendCustomerContent: () => null,
    SendTelemetryEvents: () => null,
    NotifyActionHandlerReady: () => null,
    NotifyActionStatus: () => null,
    NotifyActionLifecycleEvent: () => null,
    NotifyActionStarted: () => null,
    NotifyActionFinished: () => null,
    GetAppStartupFlags: () => null,
  },
};
