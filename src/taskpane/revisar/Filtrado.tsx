import {
  Button,
  Field,
  SearchBox,
  Select,
  ToggleButton,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { PANEL } from '../../textos/panel';
import { REVISION } from '../../textos/revision';
import type { Idioma } from '../../textos/idioma';
import type { HallazgoVisto } from '../estado';
import {
  cuentaDe,
  hayFiltros,
  opciones,
  porSeveridad,
  SIN_FILTROS,
  TANDA,
  type Facultad,
  type Filtros,
  type Vista,
} from './revision';
import { SEVERIDADES } from '../comun/semaforo';

const useEstilos = makeStyles({
  todo: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  busca: { width: '100%', maxWidth: 'none' },
  fichas: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  listas: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  // As wide as its place, however long what can be chosen.
  lista: { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
  eleccion: { minWidth: 0, '& > select': { width: '100%', minWidth: 0 } },
});

const LISTAS: readonly Facultad[] = ['regla', 'entidad', 'hoja'];

interface Props {
  /** Those that are looked through: what speaks, or what was accepted. */
  readonly hallazgos: readonly HallazgoVisto[];
  /** How many were accepted. */
  readonly justificados: number;
  readonly nuevos: ReadonlySet<string>;
  readonly vista: Vista;
  readonly ver: (cambio: Partial<Vista>) => void;
  readonly idioma: Idioma;
}

/** Which findings to see: by words, severity, rule, entity, sheet, and those that are new. */
export function Filtrado({ hallazgos, justificados, nuevos, vista, ver, idioma }: Props) {
  const estilos = useEstilos();
  const t = REVISION[idioma];
  const { filtros, masFiltros } = vista;
  // Another filter is another list: its first ones show.
  const filtrar = (cambio: Partial<Filtros>) =>
    ver({ filtros: { ...filtros, ...cambio }, hasta: TANDA });
  const puestos = LISTAS.filter((una) => filtros[una] !== null).length;
  return (
    <div className={estilos.todo} role="search">
      <SearchBox
        className={estilos.busca}
        aria-label={t.buscar}
        placeholder={t.buscar}
        value={filtros.texto}
        dismiss={{ 'aria-label': t.borrar }}
        onChange={(_evento, { value }) => filtrar({ texto: value })}
      />
      <div className={estilos.fichas}>
        <Severidades {...{ hallazgos, nuevos, filtros, filtrar, idioma }} />
        {(justificados > 0 || filtros.justificados) && (
          <ToggleButton
            size="small"
            checked={filtros.justificados}
            onClick={() =>
              filtrar({ justificados: !filtros.justificados, severidad: null, soloNuevos: false })
            }
          >
            {t.justificados(justificados)}
          </ToggleButton>
        )}
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={masFiltros}
          onClick={() => ver({ masFiltros: !masFiltros })}
        >
          {t.masFiltros(puestos)}
        </Button>
        {hayFiltros(filtros) && (
          <Button size="small" appearance="subtle" onClick={() => filtrar(SIN_FILTROS)}>
            {t.quitarFiltros}
          </Button>
        )}
      </div>
      {masFiltros && (
        <div className={estilos.listas}>
          {LISTAS.map((cual) => (
            <Field key={cual} label={t[cual]} size="small" className={estilos.lista}>
              <Select
                size="small"
                className={estilos.eleccion}
                value={filtros[cual] ?? ''}
                onChange={(_evento, { value }) => filtrar({ [cual]: value || null })}
              >
                <option value="">{t.todas}</option>
                {opciones(hallazgos, cual, filtros, nuevos).map(({ valor, nombre, cuenta }) => (
                  <option key={valor} value={valor}>
                    {t.opcion(nombre, cuenta)}
                  </option>
                ))}
              </Select>
            </Field>
          ))}
        </div>
      )}
    </div>
  );
}

function Severidades({
  hallazgos,
  nuevos,
  filtros,
  filtrar,
  idioma,
}: Pick<Props, 'hallazgos' | 'nuevos' | 'idioma'> & {
  readonly filtros: Filtros;
  readonly filtrar: (cambio: Partial<Filtros>) => void;
}) {
  const estilos = useEstilos();
  const textos = PANEL[idioma];
  const cuentas = porSeveridad(hallazgos, filtros, nuevos);
  const presentes = SEVERIDADES.filter((una) => hallazgos.some((h) => h.severidad === una));
  const { severidad, soloNuevos } = filtros;
  return (
    <div className={estilos.fichas} role="group" aria-label={textos.filtro}>
      <ToggleButton
        size="small"
        checked={severidad === null}
        onClick={() => filtrar({ severidad: null })}
      >
        {textos.todas}
      </ToggleButton>
      {presentes.map((una) => (
        <ToggleButton
          key={una}
          size="small"
          checked={severidad === una}
          onClick={() => filtrar({ severidad: severidad === una ? null : una })}
        >
          {`${cuentas[una]} ${textos.severidades[una][cuentas[una] === 1 ? 0 : 1]}`}
        </ToggleButton>
      ))}
      {(nuevos.size > 0 || soloNuevos) && (
        <ToggleButton
          size="small"
          checked={soloNuevos}
          onClick={() => filtrar({ soloNuevos: !soloNuevos })}
        >
          {REVISION[idioma].nuevos(cuentaDe(hallazgos, { ...filtros, soloNuevos: true }, nuevos))}
        </ToggleButton>
      )}
    </div>
  );
}
