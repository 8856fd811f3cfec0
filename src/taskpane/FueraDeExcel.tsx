import { FluentProvider, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { PANEL } from '../textos/panel';
import { useTema } from './tema';

const useEstilos = makeStyles({
  pagina: { padding: tokens.spacingHorizontalL },
  titulo: { ...typographyStyles.subtitle2, margin: 0 },
});

/** Someone has opened the pane's page in a browser. */
export function FueraDeExcel() {
  const estilos = useEstilos();
  const { titulo, queHacer } = PANEL.es.soloEnExcel;
  return (
    <FluentProvider theme={useTema()}>
      <main className={estilos.pagina}>
        <h1 className={estilos.titulo}>{titulo}</h1>
        <p>{queHacer}</p>
      </main>
    </FluentProvider>
  );
}
