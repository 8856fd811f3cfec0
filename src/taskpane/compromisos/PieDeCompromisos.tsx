import type { ReactNode, RefObject } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { COMPROMISOS } from '../../textos/compromisos';
import { PANEL } from '../../textos/panel';
import type { Idioma } from '../../textos/idioma';
import type { CompromisosVistos, Estado } from '../estado';
import { Progreso } from '../Progreso';
import { cambiaria } from './vista';

const useEstilos = makeStyles({
  // Over the list, in sight wherever the person is in it.
  pie: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginTop: 'auto',
    marginBottom: `calc(-1 * ${tokens.spacingVerticalXL})`,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalL})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalL})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    outlineStyle: 'none',
  },
  hecho: { ...typographyStyles.body1Strong, margin: 0 },
  que: { ...typographyStyles.caption1, margin: 0, overflowWrap: 'anywhere' },
  ordenes: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly estado: Estado;
  readonly aviso: ReactNode;
  readonly idioma: Idioma;
  readonly caja: RefObject<HTMLDivElement>;
  readonly alGenerar: () => void;
  readonly alLeer: () => void;
  readonly alDeshacer: () => void;
  readonly alDetener: () => void;
}

/** What would be written, what was done last, and what can be done now. */
export function PieDeCompromisos(props: Props) {
  const { estado, aviso, idioma, caja, alDetener } = props;
  const estilos = useEstilos();
  const { enCurso } = estado;
  return (
    <div className={estilos.pie} ref={caja} tabIndex={-1} id="pie-compromisos">
      {aviso}
      {enCurso ? (
        <Progreso enCurso={enCurso} textos={PANEL[idioma]} alDetener={alDetener} />
      ) : (
        <>
          <div role="status">
            <Hecho {...{ estado, idioma }} />
            {estado.compromisos && (
              <p className={estilos.que}>
                {loQueSigue(estado.compromisos, estado.compromisosDeAntes, idioma)}
              </p>
            )}
          </div>
          <Ordenes {...props} />
        </>
      )}
    </div>
  );
}

function Ordenes({ estado, idioma, alGenerar, alLeer, alDeshacer }: Props) {
  const estilos = useEstilos();
  const t = COMPROMISOS[idioma];
  const { compromisos, compromisosDeAntes, ediciones } = estado;
  const leer = !compromisos || compromisosDeAntes;
  return (
    <div className={estilos.ordenes}>
      {leer ? (
        <Button size="small" appearance="primary" onClick={alLeer}>
          {t.leer}
        </Button>
      ) : (
        <Button
          size="small"
          appearance={cambiaria(compromisos) ? 'primary' : 'secondary'}
          onClick={alGenerar}
        >
          {compromisos.hecha ? t.rehacer : t.generar}
        </Button>
      )}
      {ediciones > 0 && (
        <Button size="small" onClick={alDeshacer}>
          {t.deshacer}
        </Button>
      )}
    </div>
  );
}

function loQueSigue(vistos: CompromisosVistos, deAntes: boolean, idioma: Idioma): string {
  const t = COMPROMISOS[idioma];
  if (deAntes) return t.deAntes;
  if (!vistos.hecha) return t.sinMatriz;
  return cambiaria(vistos) ? t.porEscribir(vistos.cuentas) : t.alDia;
}

/** Actions that are done here. */
const DE_AQUI: ReadonlySet<string> = new Set([
  'editarCompromiso',
  'deshacerEdicion',
  'generarMatriz',
]);

function Hecho({ estado: { resultado }, idioma }: Pick<Props, 'estado' | 'idioma'>) {
  const estilos = useEstilos();
  if (!resultado || !DE_AQUI.has(resultado.accion)) return null;
  const { accion, notas } = resultado;
  return (
    <>
      <p className={estilos.hecho}>{PANEL[idioma].acciones[accion].hecho}</p>
      {notas.map((nota) => (
        <p key={nota} className={estilos.que}>
          {nota}
        </p>
      ))}
    </>
  );
}
