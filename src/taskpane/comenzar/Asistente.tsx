/** The steps to a new workbook. Loaded when somebody asks for one. */
import { useEffect, useRef, useState } from 'react';
import {
  Button,
  Checkbox,
  Field,
  Input,
  Radio,
  RadioGroup,
  makeStyles,
  shorthands,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { COMIENZO, type CampoDeNuevo } from '../../textos/comienzo';
import type { Idioma } from '../../textos/idioma';
import {
  EN_BLANCO,
  faltaEn,
  libroNuevoDe,
  NIVELES_PROPIOS,
  PASOS,
  type Falta,
  type Formulario,
  type NivelPropio,
} from './formularioNuevo';
import type { PropsDePaso } from './Comenzar';

const useEstilos = makeStyles({
  pasos: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  cuenta: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  titulo: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
  anios: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(112px, 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
  // An input is as wide as its place, not the other way round.
  campo: { minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
  grupo: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    ...shorthands.borderStyle('none'),
  },
  rotulo: { ...typographyStyles.body1Strong, padding: 0, marginBottom: tokens.spacingVerticalXS },
  opcion: { display: 'flex', flexDirection: 'column' },
  que: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  error: { ...typographyStyles.caption1, margin: 0, color: tokens.colorStatusDangerForeground1 },
  pie: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
  },
  alFinal: { marginLeft: 'auto' },
});

const ULTIMO = 2;

export default function Asistente({ idioma, ocupado, alCrear, alCancelar }: PropsDePaso) {
  const estilos = useEstilos();
  const t = COMIENZO[idioma];
  const [paso, irAlPaso] = useState<0 | 1 | 2>(0);
  const [formulario, poner] = useState(EN_BLANCO);
  const [falta, senalar] = useState<Falta | null>(null);
  const titulo = useRef<HTMLHeadingElement>(null);
  useEffect(() => titulo.current?.focus(), [paso]);
  const cambiar = (cambio: Partial<Formulario>) => {
    senalar(null);
    poner({ ...formulario, ...cambio });
  };
  const seguir = () => {
    const mala = faltaEn(formulario, paso, idioma);
    senalar(mala);
    if (mala) document.getElementById(`campo-${mala.campo}`)?.focus();
    else if (paso < ULTIMO) irAlPaso((paso + 1) as 1 | 2);
    else alCrear({ clase: 'nuevo', datos: libroNuevoDe(formulario) });
  };
  const props = { formulario, falta, idioma, cambiar };
  return (
    <form
      className={estilos.pasos}
      noValidate
      onSubmit={(evento) => {
        evento.preventDefault();
        seguir();
      }}
    >
      <div>
        <p className={estilos.cuenta}>{t.paso(paso + 1, ULTIMO + 1)}</p>
        <h2 className={estilos.titulo} ref={titulo} tabIndex={-1}>
          {t.pasos[paso]}
        </h2>
      </div>
      {paso === 0 && <PasoPolitica {...props} />}
      {paso === 1 && <PasoNiveles {...props} />}
      {paso === 2 && <PasoFirmas {...props} />}
      <div className={estilos.pie}>
        <Button type="submit" appearance="primary" disabledFocusable={ocupado}>
          {paso < ULTIMO ? t.siguiente : t.crear}
        </Button>
        {paso > 0 && <Button onClick={() => irAlPaso((paso - 1) as 0 | 1)}>{t.atras}</Button>}
        <Button appearance="subtle" className={estilos.alFinal} onClick={alCancelar}>
          {t.cancelar}
        </Button>
      </div>
    </form>
  );
}

interface PropsDeCampos {
  readonly formulario: Formulario;
  readonly falta: Falta | null;
  readonly idioma: Idioma;
  readonly cambiar: (cambio: Partial<Formulario>) => void;
}

function Campo({
  campo,
  obligatorio = false,
  formulario,
  falta,
  idioma,
  cambiar,
}: PropsDeCampos & { readonly campo: CampoDeNuevo; readonly obligatorio?: boolean }) {
  const estilos = useEstilos();
  const t = COMIENZO[idioma];
  const { campos } = formulario;
  const esAnio = campo.includes('anio');
  return (
    <Field
      className={estilos.campo}
      label={t.campos[campo]}
      required={obligatorio}
      {...(t.pistas[campo] ? { hint: t.pistas[campo] } : {})}
      {...(falta?.campo === campo ? { validationMessage: falta.mensaje } : {})}
    >
      <Input
        id={`campo-${campo}`}
        value={campos[campo]}
        {...(esAnio ? { inputMode: 'numeric', maxLength: 4 } : {})}
        autoComplete="off"
        onChange={(_evento, { value }) => cambiar({ campos: { ...campos, [campo]: value } })}
      />
    </Field>
  );
}

function PasoPolitica(props: PropsDeCampos) {
  const estilos = useEstilos();
  return (
    <>
      <Campo campo="nombre" obligatorio {...props} />
      <Campo campo="norma" {...props} />
      <Campo campo="conductor" {...props} />
      <div className={estilos.anios}>
        <Campo campo="primer_anio" obligatorio {...props} />
        <Campo campo="ultimo_anio" obligatorio {...props} />
        <Campo campo="anio_evaluado" {...props} />
      </div>
    </>
  );
}

function PasoNiveles(props: PropsDeCampos) {
  const { formulario, idioma, cambiar } = props;
  const t = COMIENZO[idioma];
  const opciones = (de: Readonly<Record<string, readonly [string, string]>>) =>
    Object.entries(de).map(([valor, [titulo, que]]) => (
      <Radio key={valor} value={valor} label={<Opcion titulo={titulo} que={que} />} />
    ));
  return (
    <>
      <Field label={{ children: t.niveles, weight: 'semibold' }}>
        <RadioGroup
          value={formulario.niveles}
          onChange={(_evento, { value }) => cambiar({ niveles: value as Formulario['niveles'] })}
        >
          {opciones(t.nivelesDe)}
        </RadioGroup>
      </Field>
      {formulario.niveles === 'otros' &&
        NIVELES_PROPIOS.map((nivel) => <Nombres key={nivel} nivel={nivel} {...props} />)}
      <Field label={{ children: t.criterio, weight: 'semibold' }}>
        <RadioGroup
          value={formulario.criterio}
          onChange={(_evento, { value }) => cambiar({ criterio: value as Formulario['criterio'] })}
        >
          {opciones(t.criterios)}
        </RadioGroup>
      </Field>
    </>
  );
}

function Opcion({ titulo, que }: { readonly titulo: string; readonly que: string }) {
  const estilos = useEstilos();
  return (
    <span className={estilos.opcion}>
      {titulo} <span className={estilos.que}>{que}</span>
    </span>
  );
}

function Nombres({
  nivel,
  formulario,
  falta,
  idioma,
  cambiar,
}: PropsDeCampos & { readonly nivel: NivelPropio }) {
  const estilos = useEstilos();
  const t = COMIENZO[idioma];
  const { nombres } = formulario;
  const mal = falta?.campo === `nombre_${nivel}`;
  const error = `error-nombre_${nivel}`;
  return (
    <fieldset className={estilos.grupo} {...(mal ? { 'aria-describedby': error } : {})}>
      <legend className={estilos.rotulo}>{t.nivel[nivel]}</legend>
      {t.partes.map((parte, i) => (
        <Field
          key={parte}
          className={estilos.campo}
          label={parte}
          orientation="horizontal"
          size="small"
        >
          <Input
            id={i === 0 ? `campo-nombre_${nivel}` : `campo-nombre_${nivel}-${i}`}
            size="small"
            value={nombres[nivel][i]!}
            onChange={(_evento, { value }) => {
              const suyos = nombres[nivel].map((v, j) => (j === i ? value : v));
              cambiar({
                nombres: { ...nombres, [nivel]: suyos as unknown as [string, string, string] },
              });
            }}
          />
        </Field>
      ))}
      {mal && (
        <p className={estilos.error} id={error} role="alert">
          {falta.mensaje}
        </p>
      )}
    </fieldset>
  );
}

function PasoFirmas(props: PropsDeCampos) {
  const estilos = useEstilos();
  const { formulario, idioma, cambiar } = props;
  const t = COMIENZO[idioma];
  return (
    <>
      <p className={estilos.cuenta}>{t.firmasQue}</p>
      {PASOS[ULTIMO].map((campo) => (
        <Campo key={campo} campo={campo} {...props} />
      ))}
      <Checkbox
        checked={formulario.ejemplo}
        onChange={(_evento, { checked }) => cambiar({ ejemplo: checked === true })}
        label={<Opcion titulo={t.ejemplo} que={t.ejemploQue} />}
      />
    </>
  );
}
