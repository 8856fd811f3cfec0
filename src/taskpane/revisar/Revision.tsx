/** Findings by cause: looked through, gone to, repaired and validated again. Loaded when asked for. */
import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { REVISION } from '../../textos/revision';
import { Correccion } from './Correccion';
import { claveDeRegla } from '../../libro/ajustes';
import type { Estado, HallazgoVisto, PorAceptar, PorCorregir } from '../estado';
import { Filtrado } from './Filtrado';
import { GrupoDeHallazgos, type Abierto } from './GrupoDeHallazgos';
import type { PropsDeLugar, Recuerdos } from '../lugares';
import { PieDeRevision } from './PieDeRevision';
import {
  cuenta,
  cuentaDe,
  deForma,
  filtrados,
  porCausa,
  renglones,
  TANDA,
  VISTA_INICIAL,
  type Vista,
} from './revision';

const useEstilos = makeStyles({
  cuenta: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  lista: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  idos: { '& > summary': { ...typographyStyles.body1, cursor: 'pointer' } },
  idosLista: {
    ...typographyStyles.caption1,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalXL,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  izquierda: { alignSelf: 'flex-start' },
});

const NINGUNO: ReadonlySet<string> = new Set();

export default function Revision({
  controlador,
  idioma,
  estado,
  irA,
  recuerdos,
  verLugar,
  aviso,
}: PropsDeLugar) {
  const estilos = useEstilos();
  const t = REVISION[idioma];
  const [vista, ver, lista] = useVista(recuerdos);
  const [abierto, abrir] = useState<Abierto | null>(null);
  const pie = useRef<HTMLDivElement>(null);
  const { hallazgos, justificados, diferencia, enCurso } = estado;
  const filtros = useDeferredValue(vista.filtros);
  const todos = useMemo(
    () => (filtros.justificados ? justificados : (hallazgos ?? [])),
    [filtros.justificados, justificados, hallazgos],
  );
  const nuevos = diferencia?.nuevos ?? NINGUNO;
  const causas = useMemo(() => porCausa(todos), [todos]);
  const grupos = useMemo(() => filtrados(causas, filtros, nuevos), [causas, filtros, nuevos]);
  const vistos = useMemo(() => cuentaDe(todos, filtros, nuevos), [todos, filtros, nuevos]);
  const formas = useMemo(() => deForma(todos), [todos]);
  const hecho = async (cumplida: Promise<boolean>) => {
    if (!(await cumplida)) return;
    abrir(null);
    // What was pressed is gone with its finding: what came of it is read, and the list stays.
    pie.current?.focus({ preventScroll: true });
  };
  const alCorregir = (que: PorCorregir) => void hecho(controlador.corregir(que));
  const alAceptar = (que: PorAceptar) => void hecho(controlador.aceptar(que));
  const ir = (clave: string) => (hoja: string, celda: string) => {
    ver({ actual: clave });
    irA(hoja, celda);
  };

  const alAjustar = ({ clave, regla }: HallazgoVisto) => {
    recuerdos.revision = { ...vista, actual: clave };
    recuerdos.ajuste = claveDeRegla(regla);
    verLugar('ajustes');
  };

  return (
    <>
      <Filtrado
        {...{ vista, ver, nuevos, idioma }}
        hallazgos={todos}
        justificados={cuenta(justificados)}
      />
      <p className={estilos.cuenta} role="status">
        {grupos.length === 0 ? t.ninguno : t.cuenta(vistos, cuenta(todos), grupos.length)}
      </p>
      {formas.length > 1 &&
        (abierto?.clave === DE_FORMA ? (
          <Correccion
            hallazgos={formas}
            otros={[]}
            {...{ idioma, irA }}
            ocupado={enCurso !== null}
            alCorregir={() => alCorregir('forma')}
            alCerrar={() => abrir(null)}
          />
        ) : (
          <Button
            size="small"
            className={estilos.izquierda}
            onClick={() => abrir({ clave: DE_FORMA, que: 'corregir' })}
          >
            {t.corregirForma(formas.length)}
          </Button>
        ))}
      <Idos {...{ diferencia, idioma }} />
      <ul ref={lista} className={estilos.lista}>
        {grupos.slice(0, vista.hasta).map((grupo) => (
          <GrupoDeHallazgos
            key={grupo.raiz.clave}
            {...{ grupo, nuevos, vista, ver, ir, idioma, abierto, abrir }}
            {...{ alCorregir, alAceptar, alAjustar }}
            todos={todos}
            ocupado={enCurso !== null}
            irA={irA}
          />
        ))}
      </ul>
      {grupos.length > vista.hasta && (
        <Button className={estilos.izquierda} onClick={() => ver({ hasta: vista.hasta + TANDA })}>
          {t.verMas(grupos.length - vista.hasta)}
        </Button>
      )}
      <PieDeRevision
        {...{ estado, aviso, idioma }}
        caja={pie}
        alDeshacer={() => alCorregir('deshacer')}
        alValidar={() => void controlador.revalidar()}
        alDetener={() => controlador.detener()}
      />
    </>
  );
}

/** No finding is called so. */
const DE_FORMA = '';

/** Filters, opened groups and the finding that was gone to, as they were left. */
function useVista(recuerdos: Recuerdos) {
  const [vista, poner] = useState(() => recuerdos.revision ?? VISTA_INICIAL);
  const lista = useRef<HTMLUListElement>(null);
  // Whoever comes back to the list had to leave its place to do so.
  useLayoutEffect(
    () => lista.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' }),
    [],
  );
  useEffect(() => {
    recuerdos.revision = vista;
  }, [recuerdos, vista]);
  const ver = (cambio: Partial<Vista>) => poner((antes) => ({ ...antes, ...cambio }));
  return [vista, ver, lista] as const;
}

/** What the last validation no longer found. */
function Idos({ diferencia, idioma }: Pick<Estado, 'diferencia'> & Pick<PropsDeLugar, 'idioma'>) {
  const estilos = useEstilos();
  if (!diferencia || diferencia.idos.length === 0) return null;
  const idos = renglones(diferencia.idos);
  return (
    <details className={estilos.idos}>
      <summary>{REVISION[idioma].idos(idos.length)}</summary>
      <ul className={estilos.idosLista}>
        {idos.slice(0, TANDA).map(({ clave, titulo, mensaje }) => (
          <li key={clave}>
            <s>
              {titulo}: {mensaje}
            </s>
          </li>
        ))}
      </ul>
    </details>
  );
}
