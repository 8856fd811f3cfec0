import type { ReactNode, RefObject } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { REVISION } from '../../textos/revision';
import type { Idioma } from '../../textos/idioma';
import type { TextosPanel } from '../Cabecera';
import type { Estado } from '../estado';
import { Progreso } from '../Progreso';
import { cuenta } from './revision';

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

/** What was done last and how the list changed by it; what can be done now. */
export function PieDeRevision({
  estado,
  aviso,
  textos,
  idioma,
  caja,
  alDeshacer,
  alValidar,
  alDetener,
}: {
  readonly estado: Estado;
  readonly aviso: ReactNode;
  readonly textos: TextosPanel;
  readonly idioma: Idioma;
  readonly caja: RefObject<HTMLDivElement>;
  readonly alDeshacer: () => void;
  readonly alValidar: () => void;
  readonly alDetener: () => void;
}) {
  const estilos = useEstilos();
  const t = REVISION[idioma];
  const { enCurso, porDeshacer } = estado;
  return (
    <div className={estilos.pie} ref={caja} tabIndex={-1} id="pie-revision">
      {aviso}
      {enCurso ? (
        <Progreso enCurso={enCurso} textos={textos} alDetener={alDetener} />
      ) : (
        <>
          <div role="status">
            <Hecho {...{ estado, textos, idioma }} />
          </div>
          <div className={estilos.ordenes}>
            <Button size="small" onClick={alValidar}>
              {t.volverAValidar}
            </Button>
            {porDeshacer !== null && (
              <Button size="small" onClick={alDeshacer}>
                {t.deshacer}
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}

/** Actions that leave another list. */
const DE_AQUI: ReadonlySet<string> = new Set([
  'validar',
  'reparar',
  'deshacerReparar',
  'justificar',
  'quitarJustificacion',
  'deshacerJustificar',
]);

function Hecho({
  estado: { resultado, diferencia, hallazgos },
  textos,
  idioma,
}: {
  readonly estado: Estado;
  readonly textos: TextosPanel;
  readonly idioma: Idioma;
}) {
  const estilos = useEstilos();
  if (!resultado || !diferencia || !DE_AQUI.has(resultado.accion)) return null;
  const { accion, notas } = resultado;
  const nuevos = (hallazgos ?? []).filter(({ clave }) => diferencia.nuevos.has(clave));
  return (
    <>
      <p className={estilos.hecho}>{textos.acciones[accion].hecho}</p>
      {notas.map((nota) => (
        <p key={nota} className={estilos.que}>
          {nota}
        </p>
      ))}
      <p className={estilos.que}>
        {REVISION[idioma].cambio(cuenta(nuevos), cuenta(diferencia.idos))}
      </p>
    </>
  );
}
