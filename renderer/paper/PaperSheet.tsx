import type { CSSProperties } from 'react';
import { faces, fontFamily } from '#shared/documents/faces.ts';
import { languages, type Language } from '#shared/documents/language.ts';
import type { PaperSettings } from '#shared/documents/paper.ts';
import {
  itemMarker,
  type Block,
  type LetterheadSide,
  type PlacedEmblem,
  type PrintModel,
} from '#shared/documents/print-model.ts';
import { assertNever } from '#shared/kernel/invariant.ts';
import { classNames } from '../ui/class-names.ts';
import { Glances } from './Glances.tsx';
import './paper-fonts.ts';
import styles from './paper.module.css';

/** One paper as it will be printed, at whatever width it is given. The window's policy allows no frame and no own style. */
export function PaperSheet({
  model,
  label,
  paper,
}: {
  model: PrintModel;
  label: string;
  paper: PaperSettings;
}) {
  return (
    <div className={styles.desk}>
      <article
        className={classNames(styles.sheet, paper.blank === 'preprinted' && styles.preprinted)}
        style={measuresOf(paper)}
        lang={model.language}
        aria-label={label}
      >
        {model.blocks.map((block, index) => (
          <PaperBlock key={index} block={block} />
        ))}
      </article>
    </div>
  );
}

/** What paper.module.css multiplies by the millimetre and the point of the sheet as it is shown. */
function measuresOf({ margins, face, fontSize, blankHead }: PaperSettings): CSSProperties {
  const { left, right, top, bottom } = margins;
  return {
    '--left': left,
    '--right': right,
    '--top': top,
    '--bottom': bottom,
    '--face': fontFamily(faces[face]),
    '--letters': fontSize,
    '--head': Math.max(0, blankHead - top),
  } as CSSProperties;
}

function PaperBlock({ block }: { block: Block }) {
  switch (block.block) {
    case 'letterhead':
      return (
        <header className={styles.letterhead}>
          {block.emblem && <Emblem {...block.emblem} />}
          {languages.map((side) => (
            <Side key={side} language={side} side={block.sides[side]} />
          ))}
        </header>
      );
    case 'registration':
      return (
        <div className={styles.registration}>
          <p>
            <Glances text={block.date} />
          </p>
          <p>
            <Glances text={block.number} />
          </p>
        </div>
      );
    case 'addressee':
      return <Lines className={styles.addressee} lines={block.lines.map(({ text }) => text)} />;
    case 'title':
      return <h2 className={styles.title}>{block.sentence.text}</h2>;
    case 'subject':
    case 'paragraph':
    case 'call':
    case 'note':
      return (
        <p className={styles[block.block]}>
          <Glances text={block.sentence.text} />
        </p>
      );
    case 'list':
      return <Items {...block} />;
    case 'signature':
      return (
        <div className={styles.signature}>
          <Lines lines={[block.post, block.rank].filter((line) => line !== '')} />
          <p className={styles.signer}>
            <Glances text={block.name} />
          </p>
        </div>
      );
    case 'executor':
      return <Lines className={styles.executor} lines={block.lines} />;
    case 'table':
      return <Table {...block} />;
    default:
      return assertNever(block);
  }
}

function Emblem({ png, alt, size: { width, height } }: PlacedEmblem) {
  const size = { '--width': width, '--height': height } as CSSProperties;
  return <img className={styles.emblem} src={`data:image/png;base64,${png}`} alt={alt} style={size} />;
}

function Side({ language, side: { above, name, below } }: { language: Language; side: LetterheadSide }) {
  return (
    <div className={styles.side} lang={language}>
      <Lines lines={above} />
      <p className={styles.office}>
        <Glances text={name} />
      </p>
      <Lines lines={below} />
    </div>
  );
}

function Lines({ lines, className }: { lines: readonly string[]; className?: string | undefined }) {
  return (
    <div className={className}>
      {lines.map((line, index) => (
        <p key={index}>
          <Glances text={line} />
        </p>
      ))}
    </div>
  );
}

function Items({ marker, items }: Extract<Block, { block: 'list' }>) {
  return (
    <ol className={styles.list}>
      {items.map(({ text }, index) => (
        <li key={index}>
          <span className={styles.marker}>{itemMarker(marker, index + 1)}</span> <Glances text={text} />
        </li>
      ))}
    </ol>
  );
}

function Table({ head, rows }: Extract<Block, { block: 'table' }>) {
  return (
    <table className={styles.table}>
      {head.length > 0 && (
        <thead>
          <tr>
            {head.map((text) => (
              <th key={text} scope="col">
                <Glances text={text} />
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map(({ cells: [name, ...values], strong }, index) => (
          <tr key={index} className={strong && styles.strong}>
            <th scope="row">
              <Glances text={name ?? ''} />
            </th>
            {values.map((text, column) => (
              <td key={column}>
                <Glances text={text} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
