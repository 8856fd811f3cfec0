import { useEffect, useId, useRef, useState } from 'react';
import {
  Button,
  Field,
  Input,
  Link,
  Select,
  Textarea,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { CampoEscrito } from '../../libro/columnasMatriz';
import { COMPROMISOS } from '../../textos/compromisos';
import type { Idioma } from '../../textos/idioma';
import type { CampoDeFila } from '../estado';

const useEstilos = makeStyles({
  todo: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  titulo: { ...typographyStyles.body1Strong, margin: 0, outlineStyle: 'none' },
  que: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  fila: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  propuesto: { ...typographyStyles.caption1, textAlign: 'left' },
});

type Textos = Readonly<Partial<Record<CampoEscrito, string>>>;

interface Props {
  readonly titulo: string;
  readonly campos: readonly CampoDeFila[];
  /** What is chosen from a list. */
  readonly listas: Readonly<Partial<Record<CampoEscrito, readonly string[]>>>;
  /** Whether it goes to the sheet at once. */
  readonly enHoja: boolean;
  readonly idioma: Idioma;
  readonly ocupado: boolean;
  readonly alGuardar: (cambiados: Textos) => void;
  readonly alCerrar: () => void;
}

/** The texts of a commitment, as a person writes them; what was not touched is not written. */
export function Edicion(props: Props) {
  const { titulo, campos, listas, enHoja, idioma, ocupado, alGuardar, alCerrar } = props;
  const estilos = useEstilos();
  const t = COMPROMISOS[idioma];
  const rotulo = useId();
  const cabecera = useRef<HTMLHeadingElement>(null);
  const [textos, poner] = useState<Textos>({});
  const [falta, faltar] = useState(false);
  // What was pressed to open it is no longer there.
  useEffect(() => cabecera.current?.focus({ preventScroll: true }), []);
  const dice = ({ campo, texto }: CampoDeFila): string => textos[campo] ?? texto;
  const vacio = (uno: CampoDeFila): boolean => uno.propuesto !== null && dice(uno).trim() === '';
  const guardar = () => {
    if (campos.some(vacio)) return faltar(true);
    const cambiados = campos.filter((uno) => dice(uno) !== uno.texto);
    if (cambiados.length === 0) return alCerrar();
    alGuardar(Object.fromEntries(cambiados.map((uno) => [uno.campo, dice(uno)])));
  };
  return (
    <section className={estilos.todo} aria-labelledby={rotulo}>
      <h3 id={rotulo} ref={cabecera} tabIndex={-1} className={estilos.titulo}>
        {t.edicion(titulo)}
      </h3>
      {campos.map((uno) => (
        <Campo
          key={uno.campo}
          campo={uno}
          texto={dice(uno)}
          lista={listas[uno.campo] ?? null}
          idioma={idioma}
          error={falta && vacio(uno)}
          alEscribir={(texto) => poner((antes) => ({ ...antes, [uno.campo]: texto }))}
        />
      ))}
      <p className={estilos.que}>{enHoja ? t.enLaHoja : t.conLaMatriz}</p>
      <div className={estilos.fila}>
        <Button size="small" appearance="primary" disabledFocusable={ocupado} onClick={guardar}>
          {t.guardar}
        </Button>
        <Button size="small" onClick={alCerrar}>
          {t.cancelar}
        </Button>
      </div>
    </section>
  );
}

/** Short texts stand in a line. */
const EN_UNA_LINEA: ReadonlySet<CampoEscrito> = new Set(['plazo', 'motivo']);

function Campo({
  campo: { campo, propuesto },
  texto,
  lista,
  idioma,
  error,
  alEscribir,
}: {
  readonly campo: CampoDeFila;
  readonly texto: string;
  readonly lista: readonly string[] | null;
  readonly idioma: Idioma;
  readonly error: boolean;
  readonly alEscribir: (texto: string) => void;
}) {
  const estilos = useEstilos();
  const t = COMPROMISOS[idioma];
  const deUnaLinea = EN_UNA_LINEA.has(campo);
  const alCambiar = (_evento: unknown, { value }: { readonly value: string }) => alEscribir(value);
  const pista = campo === 'motivo' ? t.excluirQue : null;
  return (
    <Field
      size="small"
      label={t.campos[campo]}
      {...(error ? { validationMessage: t.noVacio } : pista ? { hint: pista } : {})}
    >
      {lista ? (
        <Select size="small" value={texto} onChange={alCambiar}>
          {(lista.includes(texto) ? lista : [texto, ...lista]).map((una) => (
            <option key={una} value={una}>
              {una}
            </option>
          ))}
        </Select>
      ) : deUnaLinea ? (
        <Input size="small" value={texto} onChange={alCambiar} />
      ) : (
        <Textarea
          size="small"
          value={texto}
          rows={campo === 'recomendacion' || campo === 'aspecto' ? 4 : 2}
          resize="vertical"
          onChange={alCambiar}
        />
      )}
      {propuesto !== null && propuesto !== texto && !lista && (
        <Link as="button" className={estilos.propuesto} onClick={() => alEscribir(propuesto)}>
          {t.propuesto}
        </Link>
      )}
    </Field>
  );
}
