/** The smallest page of Fluent in the same host, for `bench/panel.ts`. */
import { createRoot } from 'react-dom/client';
import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';

void Office.onReady().then(() => {
  createRoot(document.getElementById('panel')!).render(
    <FluentProvider theme={webLightTheme}>
      <Button id="bare">Ejecutar</Button>
    </FluentProvider>,
  );
});
