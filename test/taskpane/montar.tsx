/** A component as the pane shows it, in the page of a test (`@jest-environment jsdom`). */
import type { ReactElement } from 'react';
import { FluentProvider } from '@fluentui/react-components';
import { render, type RenderResult } from '@testing-library/react';
import axe from 'axe-core';
import { TEMA } from '../../src/taskpane/tema';

export const montar = (que: ReactElement): RenderResult =>
  render(que, {
    wrapper: ({ children }) => (
      <FluentProvider theme={TEMA}>
        <main>{children}</main>
      </FluentProvider>
    ),
  });

/** What stands in the way of a person; without layout, that is colours and sizes apart. */
export async function barreras({ container }: RenderResult): Promise<string[]> {
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' · ')}`);
}
