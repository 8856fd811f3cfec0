import type { ReactNode } from 'react';
import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { PANEL } from '../../textos/panel';
import { REVISION } from '../../textos/revision';
import type { Idioma } from '../../textos/idioma';
import { Correccion } from './Correccion';
import type { HallazgoVisto, PorCorregir } from '../estado';
import { BotonHallazgo } from '../comun/Hallazgos';
import { deForma, eleccionDe, TANDA, type Grupo, type Vista } from './revision';

/** Under the text of the finding, past its sign. */
const SANGRIA = '23px';

const useEstilos = makeStyles({
  // What is scrolled to does not end up under the foot.
  fila: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    '& button': { scrollMarginBottom: '72px' },
  },
  ordenes: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    paddingLeft: SANGRIA,
    paddingBottom: tokens.spacingVerticalS,
  },
  consecuencias: {
    listStyleType: 'none',
    margin: `0 0 ${tokens.spacingVerticalS} 10px`,
    padding: `0 0 0 ${tokens.spacingHorizontalS}`,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  correccion: { padding: `0 0 ${tokens.spacingVerticalM} ${SANGRIA}` },
  enLista: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
});

interface Comun {
  readonly todos: readonly HallazgoVisto[];
  readonly nuevos: ReadonlySet<string>;
  readonly vista: Vista;
  readonly ver: (cambio: Partial<Vista>) => void;
  readonly ir: (clave: string) => (hoja: string, celda: string) => void;
  readonly irA: (hoja: string, celda: string) => void;
  /** The finding whose repair is being looked at. */
  readonly corrigiendo: string | null;
  readonly corregir: (clave: string | null) => void;
  readonly alCorregir: (que: PorCorregir) => void;
  readonly ocupado: boolean;
  readonly idioma: Idioma;
}

/** A cause, and what follows from it once it is opened. */
export function GrupoDeHallazgos({ grupo, ...comun }: Comun & { readonly grupo: Grupo }) {
  const estilos = useEstilos();
  const { raiz, consecuencias, coincide } = grupo;
  const { vista, ver, idioma } = comun;
  // What was looked for is not left folded away.
  const abierto = !coincide || vista.abiertos.has(raiz.clave);
  const alternar = () => {
    const abiertos = new Set(vista.abiertos);
    if (!abiertos.delete(raiz.clave)) abiertos.add(raiz.clave);
    ver({ abiertos });
  };
  return (
    <li className={estilos.fila} data-causa={raiz.clave}>
      <Hallazgo hallazgo={raiz} {...comun}>
        {consecuencias.length > 0 && (
          <Button
            size="small"
            appearance="subtle"
            icon={abierto ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
            aria-expanded={abierto}
            disabledFocusable={!coincide}
            onClick={alternar}
          >
            {REVISION[idioma].consecuencias(consecuencias.length)}
          </Button>
        )}
      </Hallazgo>
      {abierto && consecuencias.length > 0 && (
        <ul className={estilos.consecuencias}>
          {consecuencias.slice(0, TANDA).map((una) => (
            <li key={una.clave}>
              <Hallazgo hallazgo={una} {...comun} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Hallazgo({
  hallazgo,
  children,
  ...comun
}: Comun & { readonly hallazgo: HallazgoVisto; readonly children?: ReactNode }) {
  const estilos = useEstilos();
  const { todos, nuevos, vista, ir, irA, corrigiendo, corregir, alCorregir, ocupado, idioma } =
    comun;
  const t = REVISION[idioma];
  const { clave, regla, reparacion } = hallazgo;
  const abierta = corrigiendo === clave;
  return (
    <>
      <BotonHallazgo
        {...{ hallazgo }}
        textos={PANEL[idioma]}
        irA={ir(clave)}
        actual={vista.actual === clave}
        marca={
          nuevos.has(clave) && (
            <Badge appearance="tint" size="small">
              {t.nuevo}
            </Badge>
          )
        }
      />
      {(children || (reparacion && !abierta)) && (
        <div className={estilos.ordenes}>
          {reparacion && !abierta && (
            <Button size="small" onClick={() => corregir(clave)}>
              {t.corregir}
            </Button>
          )}
          {children}
        </div>
      )}
      {reparacion && abierta && (
        <div className={estilos.correccion}>
          <Correccion
            hallazgos={[hallazgo]}
            otros={reparacion.clase === 'forma' ? deForma(todos, regla) : []}
            {...{ irA, ocupado, idioma }}
            alCorregir={(cuales, motivo) => alCorregir(eleccionDe(cuales, motivo))}
            alCerrar={() => corregir(null)}
          />
        </div>
      )}
    </>
  );
}
