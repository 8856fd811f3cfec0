import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';

export interface Notice {
  readonly title: string;
  readonly advice: string;
  /** Default `error`. */
  readonly intent?: 'error' | 'warning' | 'info';
}

/** What could not be done, over the page until it is closed. */
export function NoticeBar({
  notice,
  closeLabel,
  onClose,
}: {
  readonly notice: Notice;
  readonly closeLabel: string;
  readonly onClose: () => void;
}) {
  return (
    <div className="notice" role="alert">
      <MessageBar intent={notice.intent ?? 'error'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{notice.title}</MessageBarTitle> {notice.advice}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              aria-label={closeLabel}
              icon={<Dismiss20Regular />}
              onClick={onClose}
            />
          }
        />
      </MessageBar>
    </div>
  );
}
