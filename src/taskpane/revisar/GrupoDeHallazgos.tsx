import type { ReactNode } from 'react';
import { Badge, Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { PANEL } from '../../textos/panel';
import { REVISION } from '../../textos/revision';
import type { Idioma } from '../../textos/idioma';
import { Correccion } from './Correccion';
import { Justificacion } from './Justificacion';
import type { HallazgoVisto, PorAceptar, PorCorregir } from '../estado';
import { BotonHallazgo } from '../comun/Hallazgos';
import { deForma, eleccionDe, porJustificar, TANDA, type Grupo, type Vista } from './revision';

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
  dicho: { ...typographyStyles.caption1, width: '100%', margin: 0, overflowWrap: 'anywhere' },
  consecuencias: {
    listStyleType: 'none',
    margin: `0 0 ${tokens.spacingVerticalS} 10px`,
    padding: `0 0 0 ${tokens.spacingHorizontalS}`,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  correccion: { padding: `0 0 ${tokens.spacingVerticalM} ${SANGRIA}` },
  enLista: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
});

/** A finding by its name, and what is being done about it. */
export interface Abierto {
  readonly clave: string;
  readonly que: 'corregir' | 'justificar';
}

interface Comun {
  readonly todos: readonly HallazgoVisto[];
  readonly nuevos: ReadonlySet<string>;
  readonly vista: Vista;
  readonly ver: (cambio: Partial<Vista>) => void;
  readonly ir: (clave: string) => (hoja: string, celda: string) => void;
  readonly irA: (hoja: string, celda: string) => void;
  /** The finding that is being repaired or accepted. */
  readonly abierto: Abierto | null;
  readonly abrir: (cual: Abierto | null) => void;
  readonly alCorregir: (que: PorCorregir) => void;
  readonly alAceptar: (que: PorAceptar) => void;
  /** To what its rule is set to. */
  readonly alAjustar: (hallazgo: HallazgoVisto) => void;
  readonly ocupado: boolean;
  readonly idioma: Idioma;
}

/** A cause, and what follows from it once it is opened. */
export function GrupoDeHallazgos({ grupo, ...comun }: Comun & { readonly grupo: Grupo }) {
  const estilos = useEstilos();
  const { raiz, consecuencias, coincide } = grupo;
  const { vista, ver, idioma } = comun;
  // What was looked for is not left folded away.
  const desplegado = !coincide || vista.abiertos.has(raiz.clave);
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
            icon={desplegado ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
            aria-expanded={desplegado}
            disabledFocusable={!coincide}
            onClick={alternar}
          >
            {REVISION[idioma].consecuencias(consecuencias.length)}
          </Button>
        )}
      </Hallazgo>
      {desplegado && consecuencias.length > 0 && (
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
  const { nuevos, vista, ir, idioma, abierto } = comun;
  const { clave } = hallazgo;
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
              {REVISION[idioma].nuevo}
            </Badge>
          )
        }
      />
      {abierto?.clave === clave ? (
        <Formulario {...{ hallazgo }} {...comun} que={abierto.que} />
      ) : (
        <Ordenes {...{ hallazgo }} {...comun}>
          {children}
        </Ordenes>
      )}
    </>
  );
}

/** What can be done about it: of one that was accepted, only to count it again. */
function Ordenes({
  hallazgo,
  children,
  vista,
  abrir,
  alAceptar,
  alAjustar,
  ocupado,
  idioma,
}: Comun & { readonly hallazgo: HallazgoVisto; readonly children: ReactNode }) {
  const estilos = useEstilos();
  const t = REVISION[idioma];
  const { clave, claveCausa, reparacion, justificacion } = hallazgo;
  if (vista.filtros.justificados) {
    return claveCausa === null ? (
      <div className={estilos.ordenes}>
        <p className={estilos.dicho}>{justificacion}</p>
        <Button
          size="small"
          disabledFocusable={ocupado}
          onClick={() => alAceptar({ quitar: [clave] })}
        >
          {t.quitar}
        </Button>
        {children}
      </div>
    ) : null;
  }
  return (
    <div className={estilos.ordenes}>
      {reparacion && (
        <Button size="small" onClick={() => abrir({ clave, que: 'corregir' })}>
          {t.corregir}
        </Button>
      )}
      <Button
        size="small"
        appearance={reparacion ? 'subtle' : 'secondary'}
        onClick={() => abrir({ clave, que: 'justificar' })}
      >
        {t.justificar}
      </Button>
      {hallazgo.conUmbral && (
        <Button size="small" appearance="subtle" onClick={() => alAjustar(hallazgo)}>
          {t.ajustar}
        </Button>
      )}
      {children}
    </div>
  );
}

function Formulario({
  hallazgo,
  que,
  todos,
  irA,
  abrir,
  alCorregir,
  alAceptar,
  ocupado,
  idioma,
}: Comun & { readonly hallazgo: HallazgoVisto; readonly que: Abierto['que'] }) {
  const estilos = useEstilos();
  const { clave, regla, reparacion } = hallazgo;
  const alCerrar = () => abrir(null);
  return (
    <div className={estilos.correccion}>
      {que === 'corregir' ? (
        <Correccion
          hallazgos={[hallazgo]}
          otros={reparacion?.clase === 'forma' ? deForma(todos, regla) : []}
          {...{ irA, ocupado, idioma, alCerrar }}
          alCorregir={(cuales, motivo) => alCorregir(eleccionDe(cuales, motivo))}
        />
      ) : (
        <Justificacion
          justificable={hallazgo.justificable}
          consecuencias={todos.filter(({ claveCausa }) => claveCausa === clave).length}
          {...{ ocupado, idioma, alCerrar }}
          alJustificar={(dicho) => alAceptar({ justificar: porJustificar(hallazgo, dicho) })}
        />
      )}
    </div>
  );
}
